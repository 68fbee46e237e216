package io.github.wristway.miband.files;

import static io.github.wristway.miband.files.WorkoutField.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At which byte of the file the fields of a {@link WorkoutSummary} stand, by sport and version. Where two versions of one
 * sport differ, nobody can tell a third: what is not listed here is not read.
 * Source: Gadgetbridge and its fork for the Band 11, read for facts; checked against the values that 13 real files were said
 * to hold.
 */
final class WorkoutLayouts {
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

    private record Layout(int sport, List<Integer> versions, List<Slot> slots) {}

    /** Fields of one form, one behind the other. */
    private record Group(List<Slot> slots) {
        static Group of(Form form, int at, WorkoutField... fields) {
            return new Group(IntStream.range(0, fields.length).mapToObj(i -> new Slot(fields[i], form, at + i * form.size)).toList());
        }
    }

    private static final List<Layout> ALL = List.of(
        layout(Sport.OUTDOOR, List.of(5, 6),
            u16(TYPE, 17), u32(START, 19), u32(END, 23), u32(ACTIVE_SECONDS, 27), u32(METRES, 35), u16(TOTAL_ENERGY, 39),
            u16(ENERGY, 41), u32(PACE_MEAN, 43), u32(PACE_BEST, 47), u32(PACE_WORST, 51), f32(SPEED_MEAN, 55),
            f32(SPEED_HIGHEST, 59), u32(STEPS, 63), u16(STEP_RATE_MEAN, 69), u16(STEP_RATE_HIGHEST, 71), heartRates(73),
            f32(EFFECT, 96), f32(ANAEROBIC_EFFECT, 101), u8(RECOVERY_HOURS, 109), zones(112), u32(GOAL_SECONDS, 132),
            u16(GOAL_ENERGY, 136), u32(GOAL_METRES, 138), u16(LOAD, 153), u8(VITALITY, 162)),
        layout(Sport.OUTDOOR, List.of(9), u32(START, 23), heartRates(77)),
        layout(Sport.RIDE, List.of(6),
            u16(TYPE, 15), u32(START, 17), u32(END, 21), u32(ACTIVE_SECONDS, 25), u32(METRES, 33), u16(TOTAL_ENERGY, 37),
            u16(ENERGY, 39), u32(PACE_BEST, 41), u32(PACE_WORST, 45), f32(SPEED_MEAN, 49), f32(SPEED_HIGHEST, 53),
            heartRates(57), f32(ASCENT, 60), f32(DESCENT, 64), f32(ALTITUDE_MEAN, 68), f32(ALTITUDE_HIGHEST, 72),
            f32(ALTITUDE_LOWEST, 76), f32(EFFECT, 80), f32(ANAEROBIC_EFFECT, 85), u8(VO2_MAX, 90), u16(RECOVERY_HOURS, 93),
            zones(96), u16(LOAD, 131)),
        layout(Sport.RIDE, List.of(8),
            u16(TYPE, 16), u32(START, 18), u32(END, 22), u32(ACTIVE_SECONDS, 26), u32(METRES, 34), u16(TOTAL_ENERGY, 38),
            u16(ENERGY, 40), u32(PACE_BEST, 42), u32(PACE_WORST, 46), f32(SPEED_MEAN, 50), f32(SPEED_HIGHEST, 54),
            heartRates(58), f32(ASCENT, 61), f32(DESCENT, 65), f32(ALTITUDE_MEAN, 69), f32(ALTITUDE_HIGHEST, 73),
            f32(ALTITUDE_LOWEST, 77), f32(EFFECT, 81), f32(ANAEROBIC_EFFECT, 86), u8(VO2_MAX, 91), u16(RECOVERY_HOURS, 99),
            zones(102), u16(LOAD, 142), u8(VITALITY, 159)),
        layout(Sport.FREE_STYLE, List.of(10),
            u32(START, 14), u32(END, 18), u32(ACTIVE_SECONDS, 22), u16(ENERGY, 26), heartRates(28), f32(EFFECT, 37),
            u16(RECOVERY_HOURS, 43), zones(45), f32(ANAEROBIC_EFFECT, 71), u16(TYPE, 76), u32(GOAL_SECONDS, 80),
            u16(GOAL_ENERGY, 84), u16(LOAD, 86), u8(VITALITY, 89)),
        layout(Sport.INDOOR_CYCLING, List.of(9),
            u32(START, 16), u32(END, 20), u32(ACTIVE_SECONDS, 24), u16(ENERGY, 32), heartRates(38), f32(EFFECT, 41),
            u16(RECOVERY_HOURS, 47), zones(49), f32(ANAEROBIC_EFFECT, 75)),
        layout(Sport.ROWING, List.of(7),
            u32(START, 13), u32(END, 17), u32(ACTIVE_SECONDS, 21), u16(ENERGY, 25), heartRates(27), f32(EFFECT, 30),
            u16(RECOVERY_HOURS, 36), zones(38), u32(STROKES, 60), u32(STROKE_RATE_MEAN, 64), u32(STROKE_RATE_HIGHEST, 68),
            f32(ANAEROBIC_EFFECT, 89), u16(LOAD, 104)),
        layout(Sport.ROWING, List.of(8),
            u32(START, 14), u32(END, 18), u32(ACTIVE_SECONDS, 22), u16(ENERGY, 26), heartRates(28), f32(EFFECT, 31),
            u16(RECOVERY_HOURS, 37), zones(39), u32(STROKES, 66), u32(STROKE_RATE_MEAN, 70), u32(STROKE_RATE_HIGHEST, 74)),
        layout(Sport.ELLIPTICAL, List.of(6),
            u32(START, 12), u32(END, 16), u32(ACTIVE_SECONDS, 20), u16(ENERGY, 24), heartRates(34)),
        layout(Sport.TREADMILL, List.of(9),
            u32(METRES, 26), u16(ENERGY, 30), u16(TOTAL_ENERGY, 32), u32(STEPS, 40), u16(STEP_RATE_HIGHEST, 44),
            u8(HEART_RATE_MEAN, 46), f32(EFFECT, 49), u16(RECOVERY_HOURS, 57), u16(LOAD, 118), u8(VITALITY, 127)),
        layout(Sport.TREADMILL, List.of(11),
            u32(METRES, 29), u16(STEP_RATE_MEAN, 53), u8(HEART_RATE_MEAN, 57), f32(EFFECT, 60), f32(ANAEROBIC_EFFECT, 96),
            u32(GOAL_METRES, 111), u16(LOAD, 129), u8(VITALITY, 146)));

    private WorkoutLayouts() {}

    /** Nothing if nobody knows. */
    static List<Slot> of(FileId id) {
        return ALL.stream().filter(one -> one.sport() == id.subtype() && one.versions().contains(id.version()))
                .findFirst().map(Layout::slots).orElse(List.of());
    }

    private static Layout layout(int sport, List<Integer> versions, Group... groups) {
        return new Layout(sport, versions, Arrays.stream(groups).flatMap(group -> group.slots().stream()).toList());
    }

    private static Group u8(WorkoutField field, int at) {
        return Group.of(Form.U8, at, field);
    }

    private static Group u16(WorkoutField field, int at) {
        return Group.of(Form.U16, at, field);
    }

    private static Group u32(WorkoutField field, int at) {
        return Group.of(Form.U32, at, field);
    }

    private static Group f32(WorkoutField field, int at) {
        return Group.of(Form.F32, at, field);
    }

    private static Group heartRates(int at) {
        return Group.of(Form.U8, at, HEART_RATE_MEAN, HEART_RATE_HIGHEST, HEART_RATE_LOWEST);
    }

    private static Group zones(int at) {
        return Group.of(Form.U32, at, ZONE_EXTREME, ZONE_ANAEROBIC, ZONE_AEROBIC, ZONE_FAT_BURN, ZONE_WARM_UP);
    }
}
