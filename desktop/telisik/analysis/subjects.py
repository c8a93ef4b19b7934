"""Who is the subject of a verb of saying, by the parse and where it goes astray.

Relations are those of Universal Dependencies 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.model import Code
from telisik.analysis.noun_phrases import Phrase
from telisik.analysis.tree_reading import DASHES, TreeReading

if TYPE_CHECKING:
    from telisik.analysis.phrasebook import CueMatch


_ASTRAY = frozenset({"vocative", "dep", "appos", "obj", "parataxis", "conj", "list"})
_ASIDE_REACH = 24
_STEPS = 5
_NEAR = 3
_NP_REACH = 9


class SubjectReading(TreeReading):
    """Finds subjects in a text with its parse."""

    def _find_inverted(self, match: CueMatch, verb: int) -> int:
        """Return the subject right after a verb that follows what is said ('... ," said Ortiz'), or -1."""
        tree = self._tree
        opens = self._follows_quote(match.first) or self._low[match.first - 1 : match.first] == [","]
        asks = tree.lows[verb] not in self._book.phrases("quoted_addressing") and self._follows_quote(
            match.first
        )
        addresses = tree.lows[verb] in self._book.phrases("addressing_cues") and not asks
        if not opens or addresses or tree.lows[verb].endswith("ing"):
            return -1
        if not self._follows_quote(match.first) and (
            match.cue.takes not in {"", "statement", "clause", "record"} or self._resumes_subject(verb)
        ):
            return -1
        if self._resumes_after_aside(verb) and not self._follows_quote(match.first):
            return -1
        after = [k for k in tree.children(verb, "nsubj", "obj", "iobj") if k > verb]
        if 0 <= tree.child(verb, "nsubj") < verb and not self._follows_quote(match.first):
            after = [
                k for k in after if tree.relations[k] == "nsubj"
            ]  # 'Radio Tor, quoting aides, said he had'
        if not after and tree.relations[verb] == "amod" and self._follows_quote(match.first):
            after = [k for k in (tree.heads[verb],) if k > verb]  # '" thundered party leader Ann Lowe'
        near = after and tree.at(self._tokens[match.last - 1].start) + _NP_REACH >= after[0]
        named = (
            near
            and tree.classes[after[0]] != "PRON"
            and tree.lows[after[0]] not in self._book.phrases("calendar")
        )
        return after[0] if named else -1

    def _resumes_after_aside(self, verb: int) -> bool:
        """Tell whether a verb's subject stands before an aside: '*One of the women*, who works there, said the pay'."""
        tree = self._tree
        subject = tree.child(verb, "nsubj")
        return 0 <= subject < verb and tree.lows[subject + 1 : verb - 1].count(",") == 1

    def _resumes_subject(self, verb: int) -> bool:
        """Tell whether a verb after a comma goes on with a subject: 'The emails, leaked by a clerk, reveal a plan'."""
        tree = self._tree
        head = tree.heads[verb]
        reduced = tree.relations[verb] == "conj" and tree.lows[head].endswith(("ed", "en"))
        subject = tree.child(head, "nsubj")
        parted = 0 <= subject < head and tree.lows[head - 1] == ","
        return reduced and parted and tree.child(verb, "cc", "nsubj") < 0

    def _find_nearest(self, verb: int, subject: int) -> int:
        """Return the name right before a verb where a comma parts the subject from it: 'The road, she said'."""
        tree = self._tree
        near = verb - 1
        while near > 0 and tree.classes[near] in {"ADV", "AUX"}:
            near -= 1
        if not 0 <= subject < near or tree.classes[near] not in {"PROPN", "PRON"}:
            return subject
        parted = any(tree.lows[k] == "," for k in range(subject, near))
        while (
            tree.relations[near] in {"flat", "compound", "nmod:desc"}
            and abs(tree.heads[near] - near) <= _NEAR
        ):
            near = tree.heads[near]
        inside = tree.is_below(near, subject) and tree.relations[near] != "nsubj"
        return near if parted and not inside and near < verb else subject

    def _find_stray(self, verb: int) -> int:
        """Return the noun before a verb that a parse joins to a verb: 'refused to comment and *aides* said'; or -1."""
        tree, near = self._tree, verb - 1
        while near > 0 and tree.classes[near] in {"ADV", "AUX"}:
            near -= 1
        noun = tree.classes[near] in {"NOUN", "PROPN"} and tree.relations[near] == "conj"
        return near if noun and tree.classes[tree.heads[near]] == "VERB" and near < verb else -1

    def _find_doer(self, verb: int) -> int:
        """Return who does by saying, where a parse takes 'saying' for a noun: '*Ortiz* drew them by warning that'."""
        tree = self._tree
        if verb < 1 or tree.lows[verb - 1] != "by" or not tree.lows[verb].endswith("ing"):
            return -1
        top = verb
        while tree.heads[top] != top:
            top = tree.heads[top]
        return tree.child(top, "nsubj") if top < verb else -1

    def _find_subject(self, verb: int) -> int:
        """Return the token that speaks by a verb, or -1."""
        tree = self._tree
        for _ in range(_STEPS):
            subject = self._skip_dateline(verb, tree.child(verb, "nsubj"))
            active = tree.child(verb, "aux:pass") < 0 or tree.classes[verb] == "ADJ"
            if subject < 0 and active:  # 'Ortiz was not persuaded, noting that'
                subject = tree.child(verb, "nsubj:pass")
            if subject >= 0:
                return subject
            if tree.child(verb, "nsubj:pass", "csubj", "expl") >= 0:
                return -1
            if (called := self._find_called(verb)) >= 0:
                return called
            relation, head = tree.relations[verb], tree.heads[verb]
            if relation == "parataxis" and self._resumes(verb, head):
                return head
            if relation in {"acl", "acl:relcl"}:
                return self._find_describer(verb, head, relation)
            if relation == "advcl" and tree.lows[head] in self._book.phrases("quoting_verbs"):
                quoted = tree.child(verb, "mark", "case") >= 0  # "The Beacon quoted Frayne as saying"
                return tree.child(head, "obj", "nsubj:pass") if quoted else -1
            if not self._shares_subject(verb, relation, head):
                return -1
            verb = head
        return -1

    def _skip_dateline(self, verb: int, subject: int) -> int:
        """Return the subject behind a dash where a parse takes a dateline for one: 'LIMA (AP) — Police said'."""
        tree = self._tree
        if subject >= 0 and self._is_relative(subject):  # 'which *opponents* charge is a giveaway'
            own = [k for k in tree.children(verb, "nsubj") if subject < k < verb and not self._is_relative(k)]
            return own[-1] if own else subject
        top = verb if subject >= 0 else -1
        dash = next((k for k in range(max(subject, 0), top) if self._is_dash(k)), verb)
        return next((k for k in tree.children(verb, "nsubj") if dash < k < verb), subject)

    def _is_dash(self, place: int) -> bool:
        """Tell whether a mark is a dash, and no hyphen within a word."""
        tree = self._tree
        apart = place > 0 and tree.ends[place - 1] < tree.starts[place]
        return tree.lows[place] in DASHES and apart

    def _resumes(self, verb: int, noun: int) -> bool:
        """Tell whether a verb goes on after an aside about its subject: 'An official, speaking in private, put'."""
        tree = self._tree
        named = tree.classes[noun] in {"NOUN", "PROPN"} and tree.child(noun, "nsubj", "cop", "case") < 0
        return named and noun < verb - 1 and tree.lows[verb - 1] == "," and tree.child(noun, "acl") >= 0

    def _find_after_quote(self, verb: int) -> int:
        """Return who stands between a quotation and a verb where a parse takes them into the quotation; or -1."""
        tree = self._tree
        quote = self._quotes.find_before(tree.starts[verb])
        first = tree.at(self._tokens[self._text.find_token(quote.span.end - 1) + 1].start) if quote else verb
        if not 0 <= verb - first <= _ASIDE_REACH or tree.child(verb, "ccomp") < 0:
            return -1
        noun = first
        while first <= tree.heads[noun] < verb and tree.heads[noun] != noun:
            noun = tree.heads[noun]
        loose = tree.classes[noun] in {"PROPN", "NOUN"} and tree.relations[noun] in _ASTRAY
        return noun if loose and tree.lows[verb - 1] == "," else -1

    def _find_called(self, verb: int) -> int:
        """Return a subject that a parse takes for somebody called: '*Ortiz*, who resigned, now derides'; or -1."""
        tree = self._tree
        asked = tree.child(verb, "ccomp")
        if 0 < asked < verb and tree.lows[asked - 1 : asked + 1] == [",", "asked"]:
            return tree.child(asked, "nsubj")  # 'The mayor, asked about the fire, said it was out'
        called = tree.child(verb, "vocative", "dislocated")
        named = 0 <= called < verb and tree.child(called, "acl:relcl", "appos") >= 0
        return called if named and tree.lows[verb].endswith(("s", "ed")) else -1

    def _find_describer(self, verb: int, head: int, relation: str) -> int:
        """Return who says a verb that a parse takes for a description of a noun, or -1."""
        if relation == "acl" and (whole := self._find_whole(verb, head)) >= 0:
            return whole
        if not self._speaks_of_itself(verb, head, relation):
            return -1
        if (issuer := self._find_issuing(head)) >= 0:
            return issuer
        if self._tree.child(head, "cop") >= 0 and (told := self._tree.child(head, "nsubj")) >= 0:
            return told  # '*The guild* has been the loudest voice saying that'
        described = (
            relation == "acl" and self._tree.relations[head] == "appos"
        )  # 'The Guild, a union, endorsed'
        return self._tree.heads[head] if described and not self._tree.lows[verb].endswith("ing") else head

    def _find_issuing(self, record: int) -> int:
        """Return who issues the record that a participle describes: 'The *bank* released a statement saying'; or -1."""
        tree = self._tree
        verb = tree.heads[record]
        issued = tree.relations[record] == "obj" and tree.lows[record] in self._book.phrases("issued_records")
        issues = issued and tree.lows[verb] in self._book.phrases("issuing_verbs")
        return self._find_subject(verb) if issues else -1

    def _find_whole(self, verb: int, noun: int) -> int:
        """Return who speaks where a parse finds no clause: '*Aides* to the senator complained for days that'; or -1."""
        tree = self._tree
        top = noun
        while tree.relations[top] == "nmod" and tree.heads[top] < top:
            top = tree.heads[top]
        finite = tree.lows[verb].endswith("ed") and tree.lows[verb - 1] != ","
        rootless = top != noun and tree.heads[top] == top and tree.classes[top] == "NOUN"
        return top if finite and rootless and self._tells_clause(verb) else -1

    def _tells_clause(self, verb: int) -> bool:
        """Tell whether 'that' follows a verb before its clause ends."""
        tree = self._tree
        after = tree.lows[verb + 1 : verb + 1 + _NP_REACH]
        return "that" in after[: after.index(",") if "," in after else len(after)]

    def _speaks_of_itself(self, verb: int, head: int, relation: str) -> bool:
        """Tell whether a verb that describes a noun is said by it: 'officials saying', 'Moore, an aide, called it'."""
        tree = self._tree
        if tree.classes[head] not in {"NOUN", "PROPN", "PRON"} or head > verb:
            return False
        if tree.lows[verb].endswith("ing"):
            return True
        parted = relation == "acl" and (
            tree.lows[verb - 1] == "," or tree.lows[verb + 1 : verb + 2] in (["for"], ["on"])
        )
        return parted and tree.child(verb, "obj", "ccomp", "obl") >= 0 and tree.child(verb, "aux:pass") < 0

    def _shares_subject(self, verb: int, relation: str, head: int) -> bool:
        """Tell whether a verb without a subject has that of the verb above it."""
        tree = self._tree
        participle = tree.lows[verb].endswith("ing")
        if relation == "xcomp":
            return tree.child(head, "obj", "iobj") < 0
        if relation == "advcl":
            marks = {tree.lows[k] for k in tree.children(verb, "mark")}
            barred = any(mark in self._book.phrases("barriers") for mark in marks)
            barred = barred and not self._steps_up(head, marks)
            return not barred and (not tree.lows[verb].endswith("ed") or self._ends_aside(verb, head))
        return head != verb and (relation == "conj" or (relation in {"ccomp", "parataxis"} and participle))

    def _steps_up(self, head: int, marks: set[str]) -> bool:
        """Tell whether somebody goes where people speak in order to: 'went on television to argue that'."""
        place = self._text.find_token(self._tree.starts[head])
        return marks == {"to"} and self._book.phrases("speaking_moves").match(self._low, place) > 0

    def _ends_aside(self, verb: int, head: int) -> bool:
        """Tell whether the verb above only describes the subject: 'Footage shared online | appeared to show'."""
        tree = self._tree
        reduced = tree.lows[head].endswith("ed") and tree.child(head, "aux", "aux:pass") < 0
        described = tree.relations[head] == "acl:relcl"  # 'Two clerks who worked there | insisted'
        bare = (described or tree.lows[verb] in self._book.phrases("seeming_verbs")) and "," not in tree.lows[
            head:verb
        ]
        return reduced and bare and head < verb and tree.child(head, "nsubj") == head - 1

    def _find_antecedent(self, verb: int) -> int:
        tree = self._tree
        for _ in range(_STEPS):
            noun = tree.heads[verb]
            if tree.relations[verb] == "acl:relcl":
                return tree.heads[noun] if tree.relations[noun] == "appos" else noun
            if tree.relations[verb] == "advcl:relcl" and tree.child(noun, "cop") >= 0:
                return noun  # 'It was *two aides* who said so'
            if noun == verb:
                return -1
            verb = noun
        return -1

    def _find_whose_part(self, part: Phrase) -> Phrase | None:
        """Return the people of whom a part speaks: '*relatives of the crew*, many of whom say'."""
        tree, place = self._tree, part.first
        while place > part.last - _NEAR and self._low[place - 1] != ",":
            place -= 1
        if self._low[place - 1] != ",":
            return None
        noun = tree.at(self._tokens[place - 2].start)
        first = noun
        while 0 <= tree.heads[noun] < noun and tree.relations[noun] in {"nmod", "flat", "compound", "conj"}:
            noun = tree.heads[noun]
        people = self._take_phrase(noun)
        return Phrase(people.first, place - 1) if people.first < place - 1 and noun <= first else None

    def _is_printed_in(self, place: int) -> bool:
        """Tell whether something is reported in an outlet: 'was reported *in the Harbour Gazette*'."""
        tree = self._tree
        if not any(tree.lows[k] in {"in", "on"} for k in tree.children(place, "case")):
            return False
        kind = self._typer.type_phrase(self._forms(self._take_phrase(place)))
        return kind is not None and kind.code is Code.MEDIA_RELAY
