package io.github.wristway.miband.huami2021;

/**
 * The parts of a band that messages go to. The list is open: a Band 7 tells its own, see {@link ServiceList}.
 * Source: Gadgetbridge, read for facts.
 */
public final class Endpoint {
    public static final int SERVICES = 0x0000;
    public static final int CONFIGURATION = 0x000a;
    public static final int CONNECTION = 0x0015;
    public static final int STEPS = 0x0016;
    public static final int USER = 0x0017;
    public static final int FIND = 0x001a;
    public static final int HEART_RATE = 0x001d;
    public static final int BATTERY = 0x0029;
    public static final int AUTHENTICATION = 0x0082;
    /** What older bands take on 0003; a Band 6 has it, a Band 7 has not. */
    public static final int OLD_CONFIGURATION = 0x0090;

    private Endpoint() {}
}
