package io.github.wristway.miband.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * At which byte of the file the fields of a {@link WorkoutSummary} stand, by sport and version. Where two versions of one
 * sport differ, nobody can tell a third: what is not listed here is not read.
 * Source: Gadgetbridge and its fork for the Band 11, read for facts; checked against the values that 13 real files were said
 * to hold.
 */
final class WorkoutLayouts {
    /** {@code sport versions: form@place fields …;} where fields of one form that follow each other need one place. */
    private static final String TABLE = """
        16 5 6: u16@17 TYPE  u32@19 START END ACTIVE_SECONDS  u32@35 METRES  u16@39 TOTAL_ENERGY ENERGY
            u32@43 PACE_MEAN PACE_BEST PACE_WORST  f32@55 SPEED_MEAN SPEED_HIGHEST  u32@63 STEPS
            u16@69 STEP_RATE_MEAN STEP_RATE_HIGHEST  u8@73 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@96 EFFECT  f32@101 ANAEROBIC_EFFECT  u8@109 RECOVERY_HOURS
            u32@112 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP
            u32@132 GOAL_SECONDS  u16@136 GOAL_ENERGY  u32@138 GOAL_METRES  u16@153 LOAD  u8@162 VITALITY;
        16 9: u32@23 START  u8@77 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST;
        17 6: u16@15 TYPE  u32@17 START END ACTIVE_SECONDS  u32@33 METRES  u16@37 TOTAL_ENERGY ENERGY
            u32@41 PACE_BEST PACE_WORST  f32@49 SPEED_MEAN SPEED_HIGHEST
            u8@57 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@60 ASCENT DESCENT ALTITUDE_MEAN ALTITUDE_HIGHEST ALTITUDE_LOWEST EFFECT  f32@85 ANAEROBIC_EFFECT
            u8@90 VO2_MAX  u16@93 RECOVERY_HOURS
            u32@96 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP  u16@131 LOAD;
        17 8: u16@16 TYPE  u32@18 START END ACTIVE_SECONDS  u32@34 METRES  u16@38 TOTAL_ENERGY ENERGY
            u32@42 PACE_BEST PACE_WORST  f32@50 SPEED_MEAN SPEED_HIGHEST
            u8@58 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@61 ASCENT DESCENT ALTITUDE_MEAN ALTITUDE_HIGHEST ALTITUDE_LOWEST EFFECT  f32@86 ANAEROBIC_EFFECT
            u8@91 VO2_MAX  u16@99 RECOVERY_HOURS
            u32@102 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP  u16@142 LOAD  u8@159 VITALITY;
        08 10: u32@14 START END ACTIVE_SECONDS  u16@26 ENERGY  u8@28 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@37 EFFECT  u16@43 RECOVERY_HOURS
            u32@45 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP  f32@71 ANAEROBIC_EFFECT
            u16@76 TYPE  u32@80 GOAL_SECONDS  u16@84 GOAL_ENERGY LOAD  u8@89 VITALITY;
        07 9: u32@16 START END ACTIVE_SECONDS  u16@32 ENERGY  u8@38 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@41 EFFECT  u16@47 RECOVERY_HOURS
            u32@49 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP  f32@75 ANAEROBIC_EFFECT;
        0d 7: u32@13 START END ACTIVE_SECONDS  u16@25 ENERGY  u8@27 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@30 EFFECT  u16@36 RECOVERY_HOURS
            u32@38 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP
            u32@60 STROKES STROKE_RATE_MEAN STROKE_RATE_HIGHEST  f32@89 ANAEROBIC_EFFECT  u16@104 LOAD;
        0d 8: u32@14 START END ACTIVE_SECONDS  u16@26 ENERGY  u8@28 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST
            f32@31 EFFECT  u16@37 RECOVERY_HOURS
            u32@39 ZONE_EXTREME ZONE_ANAEROBIC ZONE_AEROBIC ZONE_FAT_BURN ZONE_WARM_UP
            u32@66 STROKES STROKE_RATE_MEAN STROKE_RATE_HIGHEST;
        0b 6: u32@12 START END ACTIVE_SECONDS  u16@24 ENERGY  u8@34 HEART_RATE_MEAN HEART_RATE_HIGHEST HEART_RATE_LOWEST;
        03 9: u32@26 METRES  u16@30 ENERGY TOTAL_ENERGY  u32@40 STEPS  u16@44 STEP_RATE_HIGHEST  u8@46 HEART_RATE_MEAN
            f32@49 EFFECT  u16@57 RECOVERY_HOURS  u16@118 LOAD  u8@127 VITALITY;
        03 11: u32@29 METRES  u16@53 STEP_RATE_MEAN  u8@57 HEART_RATE_MEAN  f32@60 EFFECT  f32@96 ANAEROBIC_EFFECT
            u32@111 GOAL_METRES  u16@129 LOAD  u8@146 VITALITY""";

    private static final List<Layout> ALL = Stream.of(TABLE.split(";\\s*")).map(Layout::of).toList();

    enum Form {
        U8(1), U16(2), U32(4), F32(4);

        private final int size;

        Form(int size) {
            this.size = size;
        }

        /** In bytes. */
        int size() {
            return size;
        }
    }

    /** @param at counted from the beginning of the file */
    record Slot(WorkoutField field, Form form, int at) {}

    private record Layout(int sport, List<Integer> versions, List<Slot> slots) {
        static Layout of(String row) {
            String[] ids = row.substring(0, row.indexOf(':')).split(" ");
            return new Layout(Integer.parseInt(ids[0], 16), Stream.of(ids).skip(1).map(Integer::valueOf).toList(),
                              slots(row.substring(row.indexOf(':') + 1).strip()));
        }

        private static List<Slot> slots(String words) {
            List<Slot> slots = new ArrayList<>();
            Form form = null;
            int at = 0;
            for (String word : words.split("\\s+")) {
                int place = word.indexOf('@');
                if (place > 0) {
                    form = Form.valueOf(word.substring(0, place).toUpperCase(Locale.ROOT));
                    at = Integer.parseInt(word.substring(place + 1));
                } else {
                    slots.add(new Slot(WorkoutField.valueOf(word), form, at));
                    at += form.size;
                }
            }
            return slots;
        }
    }

    private WorkoutLayouts() {}

    /** Nothing if nobody knows. */
    static List<Slot> of(FileId id) {
        return ALL.stream().filter(one -> one.sport() == id.subtype() && one.versions().contains(id.version()))
                .findFirst().map(Layout::slots).orElse(List.of());
    }
}
