"""Settings of both surfaces. Importable with an empty environment."""

from csp.constants import NONE, SELF

from ayllu.config import environment as env

SURFACE = env.surface()
STATE = env.state()
DEBUG = False
PRODUCTION = bool(env.text("AYLLU_HOST"))
PORTAL_ADDRESS = env.text("AYLLU_PORTAL_ADDRESS")  # of the public page, for what is printed
ALLOWED_HOSTS = [env.text("AYLLU_HOST")] if PRODUCTION else ["localhost", "127.0.0.1", "testserver"]
SECRET_FILE = STATE / "secret.txt"
SECRET_KEY = SECRET_FILE.read_text() if SECRET_FILE.exists() else "only-until-prepare-has-run"
KEYRING = env.text("AYLLU_KEYRING", str(STATE / "keyring.json"))
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "ayllu.config",
    "ayllu.website",
    "ayllu.portal",
    "ayllu.casefile",
    "ayllu.desk",
    "ayllu.reports",
    "ayllu.demo",
    "ayllu.datarights",
    "ayllu.safekeeping",
    "ayllu.keeping",
    "ayllu.sponsorship",
    "ayllu.families.caseload",
    "ayllu.families.handover",
    "ayllu.families.reviews",
    "ayllu.families.benefits",
    "ayllu.families.gain",
    "ayllu.families.work",
    "ayllu.families.owed",
    "ayllu.families.legal",
    "ayllu.families.outward",
    "ayllu.families.valuation",
    "ayllu.families.socialreport",
    "ayllu.families.issuing",
    "ayllu.families.counsel",
    "ayllu.families.support",
    "ayllu.families.plans",
    "ayllu.families.charge",
    "ayllu.families.community",
    "ayllu.families.conference",
    "ayllu.visits",
    "ayllu.intake",
    "ayllu.means",
    "ayllu.complaints.answers",
    "ayllu.complaints.register",
    "ayllu.safeguarding",
    "ayllu.locks",
    "ayllu.people.kin",
    "ayllu.people.papers",
    "ayllu.people.changes",
    "ayllu.people.register",
    "ayllu.doorstep",
    "ayllu.accounts",
    "ayllu.places",
    "ayllu.audit",
    "ayllu.ground",
    "ayllu.ui",
    "template_partials",
    "django_htmx",
    "lucide",
    "pghistory",
    "pgtrigger",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

# Triggers are declared with the models and installed after each migrate (config.apps.harden): a
# migration that carried them would make Django draw the whole house again for each.
PGTRIGGER_MIGRATIONS = False

MIDDLEWARE = [
    "ayllu.ground.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "ayllu.ground.middleware.health",
    "ayllu.ground.middleware.headers",
    "ayllu.ground.middleware.request_transaction",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ayllu.accounts.middleware.scope",
    *(["ayllu.accounts.middleware.SignInRequired"] if SURFACE == "staff" else []),
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "ayllu.ui.trips.short_trips",
    "allauth.account.middleware.AccountMiddleware",
    "ayllu.config.opened.opened",
    "ayllu.ground.middleware.Refusals",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = f"ayllu.config.urls_{SURFACE}"
WSGI_APPLICATION = "ayllu.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ayllu.config.context.page",
            ],
            "builtins": [
                "ayllu.ui.templatetags.ui",
                "ayllu.ui.templatetags.links",
                "django.templatetags.i18n",
            ],
        },
    }
]

# "aside" is a second connection that commits at once: rate limits and last-seen only.
# Tests keep to one connection, since they never commit.
TESTING = bool(env.text("AYLLU_TESTING"))
DATABASES = {"default": env.pooled(env.database())}
if not TESTING:
    DATABASES["aside"] = env.database()
AYLLU_ASIDE = "default" if TESTING else "aside"
ATOMIC_REQUESTS = False

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["ayllu.accounts.backends.SurfaceBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ayllu.accounts.adapter.SurfaceAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = False  # ours count in the database, across processes

SESSION_ENGINE = f"ayllu.accounts.sessions_{SURFACE}"
PREFIX = "__Host-" if PRODUCTION else ""
SESSION_COOKIE_NAME = f"{PREFIX}ayllu_{SURFACE}_session"
CSRF_COOKIE_NAME = f"{PREFIX}ayllu_{SURFACE}_csrf"
LANGUAGE_COOKIE_NAME = f"{PREFIX}ayllu_{SURFACE}_language"
MESSAGE_STORAGE = "ayllu.accounts.flash.SurfaceStorage"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60  # absolute limit; see accounts.limits for the idle one
CSRF_FAILURE_VIEW = "ayllu.config.errors.csrf_failure"
SECURE_SSL_REDIRECT = False  # the proxy in front does it
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "img-src": [SELF],
        "style-src": [SELF],
        "script-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español"), ("en", "English")]
USE_I18N = True
FORMAT_MODULE_PATH = ["ayllu.config.formats"]
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = env.text("AYLLU_TIME_ZONE", "America/Lima")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = STATE / "static"
STATICFILES_DIRS = [p for p in [("ui/fonts", env.ROOT / ".state" / "fonts")] if p[1].exists()]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if (STATIC_ROOT / "staticfiles.json").exists()
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()
# bin/dev: a changed file is seen at once. In tests each client would walk through all files.
WHITENOISE_AUTOREFRESH = TESTING or bool(env.text("AYLLU_DEV"))
MEDIA_ROOT = STATE / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 6_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000

PROCRASTINATE_ON_APP_READY = "ayllu.config.jobs.on_app_ready"
AYLLU_GALLERY = not PRODUCTION

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"nameless": {"()": "ayllu.ground.logs.Nameless"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["nameless"]}
    },
    "root": {"handlers": ["out"], "level": "WARNING"},
    "loggers": {"ayllu": {"level": "INFO"}},
}
