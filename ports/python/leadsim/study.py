"""The resolved settings of a study: study.toml of a folder of results.

Every key is there, so nothing has a default here (docs/parameters.md has them).
"""

import copy
import pathlib
import tomllib
from types import SimpleNamespace

ACTS = (
    "direct threaten monitor sanction arbitrary blame reward consult delegate explain recognise"
    " protect listen repair disclaim bind sponsor suppress favour divert"
).split()
TACTICS = "inspirational consultation exchange rational legitimating pressure".split()
PENALTIES = "reprimand humiliation withhold exclusion dismissal".split()
MANNER = "espoused self_seen crisis_policy hand_back command_share adaptivity".split()

IGNORED = ("lesson", "claim", "chart", "sweep", "arm")  # tables that no rule reads


class Style:
    """Intensities of the acts, mixes, and what the leader says and does in a crisis."""

    def __init__(self, table):
        self.acts = [float(table[act]) for act in ACTS]
        self.tactics = [float(table["tactics"][tactic]) for tactic in TACTICS]
        self.penalties = [float(table["penalties"][penalty]) for penalty in PENALTIES]
        for key in MANNER:
            setattr(self, key, table[key])


USUAL = {  # the forms of contested rules (7.25) that are ported
    ("trust", "rule"): "proportional", ("network", "contagion"): "mean", ("crisis", "hazard"): "linear",
    ("crisis", "containment"): "mean", ("market", "turnover"): "intention",
}


class Arm:
    def __init__(self, table, styles):
        self.name = table.get("name", "")
        for (group, key), usual in USUAL.items():
            form = table.get(group, {}).get(key, usual)
            if form != usual:
                raise NotImplementedError(f'{group}.{key} = "{form}": only "{usual}" is ported')
        self.events = [event_of(event, number) for number, event in enumerate(table.get("event", []))]
        self.styles = {name: Style(style) for name, style in styles.items()}
        leaders = table["leaders"]
        self.style = Style(leaders)
        self.pool = [name.strip() for name in leaders["pool"].split(",") if name.strip()] or list(styles)
        self.assigned = [(entry, Style(full(leaders, entry, styles))) for entry in leaders.get("assign", [])]
        tables = {key: value for key, value in table.items() if isinstance(value, dict)}
        self.p = namespace(tables)


class Study:
    def __init__(self, tables, folder):
        self.folder = folder  # where the files that it names are
        self.weeks = tables["run"]["weeks"]
        self.runs = tables["run"]["runs"]
        self.seed = tables["run"]["seed"]
        styles = tables.get("styles", {})
        base = {key: value for key, value in tables.items() if key not in IGNORED and key != "styles"}
        base["leaders"] = full({}, base["leaders"], styles)
        self.arms = [Arm(over(base, arm, styles), styles) for arm in tables["arm"]]


def read(path):
    with open(path, "rb") as file:
        return Study(tomllib.load(file), pathlib.Path(path).parent)


def full(below, leaders, styles):
    """What leaders says, on top of the style that it names, on top of what is below."""
    named = styles.get(leaders.get("style", ""), {})
    return merged(merged(below, named), leaders)


def over(base, arm, styles):
    """The settings of an arm: those of the study, and its own on top."""
    leaders = full(base["leaders"], arm.get("leaders", {}), styles)
    settings = merged(base, arm)
    settings["leaders"] = leaders
    settings["event"] = base.get("event", []) + arm.get("event", [])
    leaders["assign"] = base["leaders"].get("assign", []) + arm.get("leaders", {}).get("assign", [])
    return settings


def merged(below, above):
    result = copy.deepcopy(below)
    for key, value in above.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = copy.deepcopy(value)
    return result


def namespace(value):
    """A table as an object: p.members.response.zone."""
    if isinstance(value, dict):
        return SimpleNamespace(**{key: namespace(entry) for key, entry in value.items()})
    return value


def event_of(table, number):
    """An event: a key that its kind does not read is not written, and stays at its default."""
    event = SimpleNamespace(
        scope="organization", unit=0, share=0.5, severity=2.0, complexity=0.5, deadline=0, weeks=0,
        style="", index=1.0, lever="notice", person="", number=number,
    )
    for key, value in table.items():
        setattr(event, key, value)
    return event
