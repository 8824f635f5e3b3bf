"""Mails of many hands in Chinese and Japanese; run as a module it writes the newzh section of the part for work."""

from tests.corpus.make import newzh_cn_a as cn_a
from tests.corpus.make import newzh_cn_b as cn_b
from tests.corpus.make import newzh_ja as ja
from tests.corpus.make import newzh_tw as tw

MAILS = (
    cn_a.slide_rails,
    cn_a.forceps_rods,
    cn_a.bent_pins,
    cn_a.wet_cartons,
    cn_a.harness_workbook,
    cn_a.valve_plugs_letter,
    cn_a.grinding_spindle,
    cn_b.knives_remark,
    cn_b.toy_gears,
    cn_b.lens_barrels_form,
    cn_b.scratch_criteria_question,
    cn_b.sliders_late,
    cn_b.wet_cartons_more,
    cn_b.absent_until_monday,
    tw.hub_axles,
    tw.chamber_lid,
    tw.hinge_notice,
    tw.deco_caps,
    tw.deco_caps_again,
    tw.trays_order,
    ja.spool_valves,
    ja.round_nuts,
    ja.feed_rollers,
    ja.punches_table,
    ja.lens_cells_sheet,
    ja.no_call_back,
    ja.buttons_aside,
    ja.deburring_order,
)

if __name__ == "__main__":
    for make in MAILS:
        make()
