"""Mails of eighteen more trades in Chinese and Japanese; run as a module it writes tests/corpus/work/latereast-*."""

from tests.corpus.make import latereast_cn as cn

MAILS = (
    cn.hydraulic_covers,
    cn.press_sprocket,
    cn.battery_table,
    cn.elevator_letter,
    cn.feed_rollers,
    cn.lock_form,
    cn.blender_shortage,
    cn.wind_carriers,
    cn.wind_carriers_more,
    cn.drone_remark,
    cn.reference_block_inquiry,
    cn.absent_with_token,
)

if __name__ == "__main__":
    for make in MAILS:
        make()
