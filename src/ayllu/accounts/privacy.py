"""The life of accounts: who worked where stays as long as the files she wrote in."""

from ayllu.ground.privacy import Clock, Keep, Life, line

ACCOUNT = Keep.ACCOUNT
SESSION = ("session_key", "session_data", "expire_date", "user_id")

DECLARED = {
    "accounts.user": {
        "id": line(ACCOUNT, Life.STAY, "Number"),
        "username": line(ACCOUNT, Life.BLANK, "Name to sign in with"),
        "password": line(ACCOUNT, Life.BLANK, "Password, hashed"),
        "last_login": line(ACCOUNT, Life.BLANK, "Last sign-in"),
        "email": line(ACCOUNT, Life.BLANK, "E-mail"),
        "given_names": line(ACCOUNT, Life.BLANK, "Given names"),
        "surnames": line(ACCOUNT, Life.BLANK, "Surnames"),
        "surface": line(ACCOUNT, Life.STAY, "Surface"),
        "language": line(ACCOUNT, Life.STAY, "Language"),
        "is_active": line(ACCOUNT, Life.STAY, "Open or closed"),
        "joined_at": line(ACCOUNT, Life.STAY, "Since"),
        "portrait_code": line(ACCOUNT, Life.BLANK, "Drawn portrait"),
        "last_site": line(ACCOUNT, Life.STAY, "Site she chose last in a form"),
    },
    "accounts.assignment": {
        name: line(ACCOUNT, Life.STAY, "Role at a site")
        for name in ("id", "user", "site", "role", "from_day", "to_day")
    },
    "accounts.staffsession": {
        name: line(Keep.SHORT, Life.DELETE_ROW, "Session") for name in SESSION
    },
    "accounts.portalsession": {
        name: line(Keep.SHORT, Life.DELETE_ROW, "Session") for name in SESSION
    },
}

CLOCKS = {
    "accounts.staffsession": Clock("expire_date", "short.session"),
    "accounts.portalsession": Clock("expire_date", "short.session"),
}
