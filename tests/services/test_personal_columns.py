"""Each column that can hold words either goes when its customer is erased, or stays on purpose."""

from sqlmodel import SQLModel

from actions.domain.personal import MIXED, WORDS

COUNTED = """
canned_change.name canned_change.title canned_change.words
check_round.period check_round.checklist
counter.prefix improvement.source improvement.what partner.name partner.contact
partner.calendar product.model product.name_en product.name_zh product.aliases
product_word.word recall_notice.recall recall_notice.serials repeated_fault.product
repeated_fault.what spare_part.number
spare_part.name_en spare_part.name_zh spare_part.supplier spare_part.component
stock_place.name_en stock_place.name_zh stock_move.person warranty_term.part_en
warranty_term.part_zh warranty_extension.reference technician.skills technician.districts
technician.calendar technician.days_off pace.spent
"""
"""Counted, coded, numbered, or the company's own: none of it is about a person."""
STAFF = """
staff_member.name staff_member.username staff_member.languages staff_member.skills
allocation.person call.person check_mark.reviewer check_sample.person clock_interval.person
custody.received_by merge.person offer.carried_out_by quote.person referral.person
service_record.person ticketevent.person
"""
"""Staff."""
FACTS = """
ticket.code ticket.product ticket.serial_number ticket.care ticket.reference ticket.handling
ticketevent.what ticketevent.cause unit.serial_number attachment.kind care.cause
check_mark.note check_mark.standard check_sample.kind check_sample.language clock.rule
clock.calendar complaint.earlier complaint.items complaint.result correction.guessed
correction.meant custody.receipt custody.accessories custody.condition custody.unit
diagnosis.tree diagnosis.step diagnosis.cause diagnosis.parts diagnosis.confirmed
diagnosis_answer.step diagnosis_answer.asked diagnosis_answer.answer fault_record.product
handoff.passed_over measure.what measure.proof measure.proof_media measure.reminded merge.moved
offer.note offer.words quote.currency quote.cause quote.misuse quote.text quote_line.name_en
quote_line.name_zh referral.answer ruling.cause ruling.evidence ruling.unit
ruling_copy.recipient service_record.found service_record.content service_record.parts
survey.route survey.step survey.cause survey_answer.question survey_answer.choice
ticket_check.note topic.title visit.card_ids visit.district visit.zone
"""
"""The facts of a case, and what the company found, offered and decided in it."""
QUEUES = """
customer.channel inbound.channel inbound.lane inbound.claimed_by inbound.error outbound.channel
outbound.lane outbound.message_ids outbound.claimed_by outbound.error relayed.album_id
paper.name paper.content
"""
"""The queues: emptied, and taken out of the chat; a paper is emptied where it is found."""
KEYS = ("key", "turn")
"""Made of Telegram's numbers of updates, which say nothing without Telegram."""


def columns_of_words():
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            kind = type(column.type).__name__
            if kind in ("AutoString", "Text", "JSON", "LargeBinary") and column.name not in KEYS:
                yield f"{table.name}.{column.name}"


def test_of_every_column_that_can_hold_words_it_is_said_whether_they_go():
    goes = {f"{table}.{one}" for table, named in WORDS.items() for one in named}
    goes |= {f"{table}.{column}" for table, (column, _) in MIXED.items()}
    assert set(columns_of_words()) - goes == set(f"{COUNTED}{STAFF}{FACTS}{QUEUES}".split())
