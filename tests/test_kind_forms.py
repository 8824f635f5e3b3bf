"""What an attached form says of a mail's kind: the names decide the direction."""

from intake.kind import recognise
from records.form import Form, FormFields, Slot
from records.message import Kind
from records.place import Place
from tests.mails import US, languages, mail, read

PLACE = Place(file_sha256="0" * 64, origin="mail/8D.xlsx", where="xlsx:8D!B2", words="x")


def form(customer: str, supplier: str) -> Form:
    slot = Slot(field="customer", label="客户", place=PLACE, value=customer, state="filled")
    fields = FormFields(customer=customer, supplier=supplier, d2="内孔偏大")
    return Form(
        name="8D.xlsx",
        file_sha256="0" * 64,
        origin="mail/8D.xlsx",
        format="xlsx",
        language="zh-CN",
        fields=fields,
        slots=(slot,),
    )


def test_a_customers_report_makes_a_formal_complaint():
    message = read(mail("见附件。", "报告"))
    recognition = recognise(message, (form("安徽科达机械有限公司", "恒泰精密制造有限公司"),), US, languages())
    assert recognition.kind is Kind.FORMAL
    assert recognition.reasons[0] == "a complaint form is attached: 8D.xlsx"
    assert recognition.places[0] == PLACE


def test_a_suppliers_own_report_to_us_is_other():
    message = read(mail("附件为我司8D报告，请查收。不良原因已分析，请确认。", "8D报告"))
    recognition = recognise(message, (form("恒泰精密制造有限公司", "无锡某某铸造厂"),), US, languages())
    assert recognition.kind is Kind.OTHER
    assert "we are the customer" in recognition.reasons[0]
