#!/usr/bin/env python3
"""Draws docs/tour/tour.svg: plays README's tour at a running product, and shows what was really said.

    app/bin/finesse-bridge                    # in a first terminal
    python3 docs/tour/picture.py              # in a second one

The commands are those of README, section "A tour of five commands": the one with listen.py runs in the right pane,
those that change agent 2001 in the left one, each beside the Update that answers it. Python 3.8 or later, curl, and
the product at its usual ports.
"""
import pathlib
import queue
import re
import subprocess
import sys
import threading
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs/tour/tour.svg"
ANSWER_SECONDS = 60

FONT = 13
CHARACTER, LINE = 7.8, 18
LEFT_COLUMNS, RIGHT_COLUMNS = 70, 52
PADDING, TITLE, GAP = 16, 34, 14

BACKGROUND, BORDER = "#0d1117", "#484f58"
TEXT, QUIET, PROMPT, GOOD, BAD = "#e6edf3", "#9da7b3", "#7ee787", "#79c0ff", "#ffa198"


def commands():
    """The shell commands of the tour, in README's order."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    tour = re.search(r"^## A tour of five commands\n(.*?)^## ", readme, re.M | re.S)
    if not tour:
        sys.exit("picture.py: README has no section 'A tour of five commands'.")
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", tour.group(1), re.M | re.S)
    return [re.sub(r"^ {3}", "", block, flags=re.M).strip() for block in blocks]


class Listener:
    """listen.py as the tour starts it. What it prints comes in a queue, line by line."""

    def __init__(self, command):
        self.process = subprocess.Popen(
            "exec " + command, shell=True, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def until(self, wanted):
        """All lines up to the one that has the text."""
        seen = []
        while True:
            try:
                line = self.lines.get(timeout=ANSWER_SECONDS)
            except queue.Empty:
                line = None
            if line is None:
                sys.exit(f"picture.py: the listener did not show {wanted!r}, but:\n" + "\n".join(seen))
            seen.append(line)
            if wanted in line:
                return seen

    def close(self):
        self.process.terminate()
        self.process.wait()


def run(command):
    """What a command prints. curl's progress, which nobody would see in a terminal, is left out."""
    return subprocess.run(
        command, shell=True, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
    ).stdout


def request_id(command):
    return re.search(r"requestId: ([\w-]+)", command).group(1)


def hear_what_was_kept(listen, refused):
    """Lets the user hear of what came before, by a request that changes nothing: it is no part of the tour."""
    listener = Listener(listen)
    listener.until("Listening")
    run(refused)
    listener.until(request_id(refused))
    listener.close()


def play(all_commands):
    """Pairs of what the left pane shows and what the right pane shows beside it."""
    listen = next(command for command in all_commands if "listen.py" in command)
    changes = [command for command in all_commands if "-X PUT" in command]
    user = re.search(r"-u (\S+)", changes[0]).group(1)
    hear_what_was_kept(listen, changes[0])
    listener = Listener(listen)
    try:
        greeting = listener.until("Listening")
        rows = [([], [("prompt", listen), *(("output", line) for line in greeting)])]
        for command in changes:
            answer = run(command)
            if answer.strip() != "202":
                sys.exit(f"picture.py: {command}\nwas answered {answer}. Is agent {user} signed out?")
            left = [("prompt", command), *(("output", line) for line in answer.splitlines())]
            rows.append((left, [("output", line) for line in listener.until(request_id(command))]))
        for state in ("NOT_READY", "LOGOUT"):  # as it was before
            back = re.sub(r"<User>.*</User>", f"<User><state>{state}</state></User>", changes[-1])
            run(back)
            listener.until("requestId")
        return rows
    finally:
        listener.close()


def wrapped(kind, text, columns):
    """Lines of (kind, text) that fit a pane; what does not fit goes on in the next line, as in a terminal."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        line = "$ " + line if kind == "prompt" and number == 0 else line
        while len(line) > columns:
            cut = line.rfind(" ", 0, columns) + 1 or columns
            lines.append((kind, line[:cut].rstrip()))
            line = "    " + line[cut:]
        lines.append((kind, line))
    return lines


def layout(rows):
    """Both panes as lines, every Update beside its request."""
    left, right = [], []
    for here, there in rows:
        for pane, entries, columns in ((left, here, LEFT_COLUMNS), (right, there, RIGHT_COLUMNS)):
            for kind, text in entries:
                pane.extend(wrapped(kind, text, columns))
        height = max(len(left), len(right)) + 1
        for pane in (left, right):
            pane.extend([("output", "")] * (height - len(pane)))
    while not left[-1][1] and not right[-1][1]:
        left.pop()
        right.pop()
    return left, right


def colour(kind, line):
    if kind == "prompt":
        return TEXT
    if "CF_" in line:
        return BAD
    if re.search(r"requestId|\bstate\b", line) or line == "202":
        return GOOD
    return QUIET


def drawn(lines, x):
    """The text elements of a pane. A length is given for each, so that it fits with whatever font there is."""
    elements = []
    for number, (kind, line) in enumerate(lines):
        text = line.strip()
        if not text:
            continue
        start = x + (len(line) - len(line.lstrip())) * CHARACTER
        y = TITLE + PADDING + FONT + number * LINE
        if kind == "prompt" and text.startswith("$ "):
            elements.append(f'<text x="{start:.1f}" y="{y}" fill="{PROMPT}">$</text>')
            text, start = text[2:], start + 2 * CHARACTER
        elements.append(
            f'<text x="{start:.1f}" y="{y}" fill="{colour(kind, line)}" textLength="{len(text) * CHARACTER:.1f}"'
            f' lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(text)}</text>'
        )
    return elements


def svg(left, right):
    widths = [columns * CHARACTER + 2 * PADDING for columns in (LEFT_COLUMNS, RIGHT_COLUMNS)]
    height = TITLE + 2 * PADDING + max(len(left), len(right)) * LINE
    total = widths[0] + GAP + widths[1]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {total + 2:.0f} {height + 2}" width="{total + 2:.0f}"'
        f' height="{height + 2}" role="img" aria-labelledby="title"'
        f' font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace"'
        f' font-size="{FONT}">',
        "<title id=\"title\">Two terminals. Left: requests by curl, each answered 202. Right: the Update that ends each"
        " of them, with the same requestId.</title>",
    ]
    offset = 1.0
    for lines, width, title in ((left, widths[0], "an agent's requests"), (right, widths[1], "the agent's desktop")):
        parts += [
            f'<rect x="{offset:.1f}" y="1" width="{width:.1f}" height="{height}" rx="8" fill="{BACKGROUND}"'
            f' stroke="{BORDER}"/>',
            f'<path d="M{offset:.1f} {TITLE}h{width:.1f}" stroke="{BORDER}"/>',
            f'<text x="{offset + PADDING:.1f}" y="{TITLE - 12}" fill="{TEXT}" font-weight="bold">{title}</text>',
            *drawn(lines, offset + PADDING),
        ]
        offset += width + GAP
    return "\n".join([*parts, "</svg>", ""])


if __name__ == "__main__":
    PICTURE.write_text(svg(*layout(play(commands()))), encoding="utf-8")
    print(f"Drew {PICTURE.relative_to(ROOT)}.")
