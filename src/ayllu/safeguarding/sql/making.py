"""What the database itself watches over in safeguarding, in its own language."""


def definer(name: str, arguments: str, returns: str, body: str, *, language: str = "sql") -> str:
    """A function that sees every row, with a pinned search path."""
    stable = " stable" if language == "sql" else ""
    return (
        f"create or replace function {name}({arguments}) returns {returns}"
        f" language {language}{stable} security definer set search_path = public, pg_temp"
        f" as $$ {body} $$"
    )


def refuse(constraint: str) -> str:
    return (
        f"raise exception '{constraint}' using errcode = 'check_violation',"
        f" constraint = '{constraint}';"
    )
