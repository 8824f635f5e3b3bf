"""Mails of eighteen more trades in Chinese and Japanese; run as a module it writes the section latereast of work."""

from tests.corpus.make import latereast_cn as cn
from tests.corpus.make import latereast_tw_ja as tw_ja

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
    tw_ja.bicycle_dropouts,
    tw_ja.fitting_papers,
    tw_ja.loom_parts,
    tw_ja.thanks_for_no_defects,
    tw_ja.tuner_worms,
    tw_ja.dumbbell_remark,
    tw_ja.dental_chucks_form,
    tw_ja.watch_pinions,
    tw_ja.seat_fittings,
    tw_ja.needle_blanks,
    tw_ja.aperture_rings_sheet,
    tw_ja.thruster_couplings_late,
    tw_ja.needle_blanks_again,
    tw_ja.zero_defects_seminar,
)

if __name__ == "__main__":
    for make in MAILS:
        make()
