#!/usr/bin/env python3
"""Verify the audit of a failoverd ledger without failoverd.

    verify_audit.py LEDGER.sqlite3 [--head FILE]...
    verify_audit.py --jsonl EXPORT.jsonl [--head FILE]...

Reads, changes nothing, needs only Python's standard library. The rules are in audit.md. It checks the numbers of
the rows, the chain, the anchors and every head it is given or finds beside the ledger; what it does not do is
replay the state, which only the program itself can.

Prints one JSON object; exits 0 intact, 1 damaged, 2 usage, 3 intact but the newest rows are not anchored,
4 unreadable.
"""
import argparse
import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile

FIELDS = ("seq", "wall", "boot", "at", "pool", "run", "step", "attempt", "kind", "actor", "reason", "epoch",
          "change", "text", "state")
TAG = b"failoverd audit 1"
CODES = {"intact": 0, "damaged": 1, "unanchored": 3, "unreadable": 4}


class Damaged(Exception):
    def __init__(self, seq, what):
        super().__init__(what)
        self.seq, self.what = seq, what


def framed(value):
    """One field as it goes into the hash: its length in eight bytes, then the field; absent is all ones."""
    if value is None:
        return b"\xff" * 8
    if isinstance(value, int):
        value = str(value)
    if isinstance(value, str):
        value = value.encode()
    return len(value).to_bytes(8, "big") + value


def link(row):
    return hashlib.sha256(
        framed(TAG) + framed(row["previous"]) + b"".join(framed(row[name]) for name in FIELDS)).digest()


def verify(rows, start, anchors, heads):
    """rows: in their order; start: number and hash of the row below which rows may be missing, or None;
    anchors: number -> (hash, state) of the rows whose whole state is kept as well."""
    expected, previous, records, begun = 1, bytes(32), 0, 0
    remembered, hashes, notes = {head["seq"] for head in heads}, {}, {}
    for row in rows:
        if records == 0 and row["seq"] != 1 and start:
            begun, expected, previous = start[0], start[0] + 1, start[1]
        if row["seq"] != expected:
            raise Damaged(expected, "the row is missing")
        if row["previous"] != previous:
            raise Damaged(expected, "it does not follow the row before it")
        if link(row) != row["hash"]:
            raise Damaged(expected, "it is not what was written")
        if row["kind"] in ("ledger.anchored", "ledger.pruned"):
            (note,) = json.loads(row["change"]).values()
            notes[note["sequence"]] = note
        if row["seq"] in remembered:
            hashes[row["seq"]] = row["hash"]
        if row["seq"] in anchors and anchors[row["seq"]][0] != row["hash"]:
            raise Damaged(row["seq"], "the anchor kept with it is of another row")
        previous, expected, records = row["hash"], expected + 1, records + 1
    if records == 0:
        raise Damaged(1, "there is no row")
    if begun and notes.get(begun, {}).get("hash") != start[1].hex():
        raise Damaged(begun, "the rows begin after an anchor of which the audit says nothing")
    for seq, (digest, state) in sorted(anchors.items()):
        note = notes.get(seq)
        if seq >= begun and (note is None or note["hash"] != digest.hex()
                             or note["state"] != hashlib.sha256(state.encode()).hexdigest()):
            raise Damaged(seq, "an anchor is kept with it of which the audit says nothing")
    return records, expected - 1, hashes


def compare(heads, name, last, hashes):
    covered = 0
    for head in heads:
        if head["ledger"] != name:
            continue
        if head["seq"] > last:
            raise Damaged(last + 1, "rows are missing at the end")
        if head["seq"] in hashes:
            if hashes[head["seq"]].hex() != head["hash"]:
                raise Damaged(head["seq"], "it is not the row that is remembered: it was written anew")
            covered = max(covered, head["seq"])
    return covered


def read_heads(paths):
    heads = []
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                head = json.load(file)
            heads.append({"ledger": head["ledger"], "seq": head["sequence"], "hash": head["hash"]})
        except (OSError, ValueError, KeyError):
            continue
    return heads


def open_ledger(path, folder):
    """The file as it lies; where a log lies beside it, a copy of both, because reading a log may change it."""
    log = path + "-wal"
    if os.path.exists(log) and os.path.getsize(log) > 0:
        shutil.copy(path, os.path.join(folder, "copy"))
        shutil.copy(log, os.path.join(folder, "copy-wal"))
        return sqlite3.connect(os.path.join(folder, "copy"))
    quoted = "".join(c if c.isalnum() or c in "/._-" else "".join("%%%02X" % b for b in c.encode()) for c in path)
    return sqlite3.connect("file:%s?mode=ro&immutable=1" % os.path.abspath(quoted), uri=True)


def ledger_rows(database):
    query = "SELECT %s, previous, hash FROM audit ORDER BY seq" % ", ".join(FIELDS)
    for values in database.execute(query):
        yield dict(zip(FIELDS + ("previous", "hash"), values))


def exported_rows(file):
    for line in file:
        row = json.loads(line)
        for name in ("state", "previous", "hash"):
            row[name] = bytes.fromhex(row[name])
        yield row


def verify_ledger(path, heads, folder):
    database = open_ledger(path, folder)
    anchors = {seq: (digest, state) for seq, digest, state in
               database.execute("SELECT seq, hash, state FROM anchor WHERE kind = 'state'")}
    (pruned,) = database.execute("SELECT max(seq) FROM anchor WHERE kind = 'pruned'").fetchone()
    start = (pruned, anchors[pruned][0]) if pruned in anchors else None
    name = database.execute("SELECT identity FROM meta").fetchone()
    return verify(ledger_rows(database), start, anchors, heads), name[0] if name else None


def verify_export(path, heads):
    with open(path, encoding="utf-8") as file:
        header = json.loads(file.readline())
        if header["tag"] != TAG.decode():
            raise Damaged(0, "the rows were hashed by another rule: %s" % header["tag"])
        start = (header["after"], bytes.fromhex(header["hash"]))
        return verify(exported_rows(file), start, {}, heads), header["ledger"]


def main():
    parser = argparse.ArgumentParser(description="Verify the audit of a failoverd ledger.")
    parser.add_argument("ledger", nargs="?", help="the ledger, or a snapshot of it")
    parser.add_argument("--jsonl", help="an export instead of a ledger")
    parser.add_argument("--head", action="append", default=[], help="a head that was kept elsewhere")
    options = parser.parse_args()
    if bool(options.ledger) == bool(options.jsonl):
        parser.error("name a ledger or an export")
    result = {"result": "unreadable", "records": 0, "first_bad_seq": None, "what": None}
    with tempfile.TemporaryDirectory() as folder:
        beside = []
        if options.ledger:
            beside = [options.ledger + ".head", os.path.join(os.path.dirname(options.ledger) or ".", "head")]
        heads = read_heads(options.head + beside)
        try:
            found, name = (verify_ledger(options.ledger, heads, folder) if options.ledger
                           else verify_export(options.jsonl, heads))
            records, last, hashes = found
            uncovered = last - compare(heads, name, last, hashes)
            result.update(result="unanchored" if uncovered else "intact", records=records, uncovered=uncovered)
        except Damaged as damage:
            result.update(result="damaged", first_bad_seq=damage.seq, what=damage.what)
        except sqlite3.DatabaseError as error:
            malformed = "malformed" in str(error) or "not a database" in str(error)
            result.update(result="damaged" if malformed else "unreadable", what=str(error))
        except (OSError, ValueError, KeyError, TypeError) as error:
            result.update(what=str(error))
    print(json.dumps(result))
    return CODES[result["result"]]


if __name__ == "__main__":
    sys.exit(main())
