package io.github.wristway.gateway.device;

import java.math.BigDecimal;

/** What can be measured. A new measurement is one line here and the parser that reads it. The order is part of the store. */
public enum Metric {
    /** Steps in the minute. */
    STEPS("steps", Total.SUM),
    /** How much the wrist moved in the minute, 0 to 255, in the vendor's own measure. */
    INTENSITY("", Total.NONE),
    /** Beats per minute. A minute without a valid reading has no sample. */
    HEART_RATE("bpm", Total.AVERAGE),
    /** What the wearer did, as the vendor's raw byte: nothing is lost by our understanding of it. */
    KIND("", Total.NONE),
    /** Vendor's raw byte of unknown meaning in long activity records. */
    RAW_1("", Total.NONE),
    /** Sleep value of long activity records, 0 to 127, raw. */
    RAW_SLEEP("", Total.NONE),
    /** Deep sleep value of long activity records, raw. */
    RAW_DEEP_SLEEP("", Total.NONE),
    /** REM sleep value of long activity records, raw. */
    RAW_REM_SLEEP("", Total.NONE),
    /** How the wearer slept, as {@link SleepStage#value}; a minute awake has no sample. */
    SLEEP("min", Total.MINUTES),
    /** Beats per minute, when the wearer asked for it. */
    MANUAL_HEART_RATE("bpm", Total.NONE),
    /** Beats per minute at rest, once a day. */
    RESTING_HEART_RATE("bpm", Total.AVERAGE),
    /** The most beats per minute, once a day. */
    HIGHEST_HEART_RATE("bpm", Total.NONE),
    /** Saturation of the blood with oxygen. */
    OXYGEN("%", Total.AVERAGE),
    /** Saturation of the blood with oxygen while asleep. */
    SLEEP_OXYGEN("%", Total.NONE),
    /** 0 to 100, the vendor's own measure: 40 and more is mild, 60 moderate, 80 high. */
    STRESS("", Total.AVERAGE),
    /** The same, when the wearer asked for it. */
    MANUAL_STRESS("", Total.NONE),
    /** The vendor's points for activity of the last seven days, in hundredths. */
    PAI("", Total.NONE, 2),
    /** The points of the day, in hundredths. */
    PAI_OF_DAY("", Total.NONE, 2),
    /** Breaths per minute while asleep. */
    BREATHING_RATE("/min", Total.NONE),
    /** Of the skin, in hundredths of a degree. */
    TEMPERATURE("°C", Total.NONE, 2),
    /** What moving cost in the minute, as the wearable reckons. */
    ENERGY("kcal", Total.SUM);

    /** What a day's total of it is. */
    public enum Total {
        SUM, AVERAGE,
        /** How many minutes have it. */
        MINUTES,
        NONE
    }

    private final String unit;
    private final Total total;
    private final int decimals;

    Metric(String unit, Total total) {
        this(unit, total, 0);
    }

    Metric(String unit, Total total, int decimals) {
        this.unit = unit;
        this.total = total;
        this.decimals = decimals;
    }

    /** A value as people write it, without the unit. */
    public String shown(int value) {
        return BigDecimal.valueOf(value, decimals).toPlainString();
    }

    /** The unit to print behind a value; may be empty. */
    public String unit() {
        return unit;
    }

    public Total total() {
        return total;
    }
}
