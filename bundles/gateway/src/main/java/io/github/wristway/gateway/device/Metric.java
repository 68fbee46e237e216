package io.github.wristway.gateway.device;

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
    RAW_REM_SLEEP("", Total.NONE);

    /** What a day's total of it is. */
    public enum Total { SUM, AVERAGE, NONE }

    private final String unit;
    private final Total total;

    Metric(String unit, Total total) {
        this.unit = unit;
        this.total = total;
    }

    /** The unit to print behind a value; may be empty. */
    public String unit() {
        return unit;
    }

    public Total total() {
        return total;
    }
}
