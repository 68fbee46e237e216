package io.github.wristway.virtual.band;

import static io.github.wristway.virtual.air.GattTable.Property.NOTIFY;
import static io.github.wristway.virtual.air.GattTable.Property.READ;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE;
import static io.github.wristway.virtual.air.GattTable.Property.WRITE_COMMAND;

import io.github.wristway.virtual.air.GattTable;
import java.util.Locale;
import java.util.Optional;

/** What the models have in common stands in the code; what differs stands here. */
public enum BandModel {
    //   advertised name  sample feature version profile   pulse  welcome firmware   account's number
    MI1("MI",              3,     0,      0x02,  0x02000300, false, 0x05, "1.0.9.59",   0),
    MI1A("MI1A",           3,     5,      0x03,  0x02000700, false, 0x0a, "5.16.11.15", 5),
    MI1S("MI1S",           4,     4,      0x04,  0x02000700, true,  0x05, "4.16.11.15", 4),
    //  advertised name    sample mtu  own key menu  chunks crc  wrong key firmware   hardware       account's number
    MI2("MI Band 2",       4,     23,  true,   false, false, false, 0x04, "V1.0.1.81", "V0.1.3.3",   8),
    MI3("Mi Band 3",       4,     23,  true,   true,  true,  false, 0x04, "V2.4.0.32", "V0.56.18.2", 15),
    MI4("Mi Smart Band 4", 4,     247, false,  true,  true,  false, 0x08, "V1.0.9.66", "V0.25.17.5", 24),
    MI5("Mi Smart Band 5", 8,     247, false,  true,  true,  true,  0x08, "V1.0.2.46", "V0.44.18.2", 59),
    //  advertised name        sample mtu  firmware     hardware       generation            account's number, ours
    MI6("Mi Smart Band 6",     8,     247, "V1.0.4.38", "V0.82.19.2",  ModernGeneration.MI6, 1006);

    private static final int SMALLEST_MTU = 23;
    private static final int WRONG_KEY = 0x08;

    private final String advertisedName;
    private final int sampleSize;
    private final int mtu;
    private final boolean takesAnyKey;
    private final boolean hasResetMenu;
    private final boolean sendsChecksum;
    private final int wrongKeyStatus;
    private final String firmware;
    private final String hardware;
    private final int accountNumber;
    private final GattTable gattTable;
    private final Generation generation;

    /** Of the first generation. */
    BandModel(String advertisedName, int sampleSize, int feature, int version, long profile, boolean hasPulse, int welcome,
              String firmware, int accountNumber) {
        OneGeneration one = new OneGeneration(feature, version, profile, hasPulse, welcome);
        this.advertisedName = advertisedName;
        this.sampleSize = sampleSize;
        this.mtu = SMALLEST_MTU;
        this.takesAnyKey = true;
        this.hasResetMenu = false;
        this.sendsChecksum = false;
        this.wrongKeyStatus = 0;
        this.firmware = firmware;
        this.hardware = Integer.toString(version);
        this.accountNumber = accountNumber;
        this.gattTable = one.table();
        this.generation = one;
    }

    /** Band 2 and later. */
    BandModel(String advertisedName, int sampleSize, int mtu, boolean takesAnyKey, boolean hasResetMenu,
              boolean takesChunks, boolean sendsChecksum, int wrongKeyStatus, String firmware, String hardware,
              int accountNumber) {
        this.advertisedName = advertisedName;
        this.sampleSize = sampleSize;
        this.mtu = mtu;
        this.takesAnyKey = takesAnyKey;
        this.hasResetMenu = hasResetMenu;
        this.sendsChecksum = sendsChecksum;
        this.wrongKeyStatus = wrongKeyStatus;
        this.firmware = firmware;
        this.hardware = hardware;
        this.accountNumber = accountNumber;
        this.gattTable = table(takesChunks);
        this.generation = new HuamiGeneration(sampleSize);
    }

    /** Those that exchange keys. The numbers by which accounts know them are not public. */
    BandModel(String advertisedName, int sampleSize, int mtu, String firmware, String hardware, ModernGeneration generation,
              int accountNumber) {
        this.advertisedName = advertisedName;
        this.sampleSize = sampleSize;
        this.mtu = mtu;
        this.takesAnyKey = false;
        this.hasResetMenu = true;
        this.sendsChecksum = true;
        this.wrongKeyStatus = WRONG_KEY;
        this.firmware = firmware;
        this.hardware = hardware;
        this.accountNumber = accountNumber;
        this.gattTable = generation.table();
        this.generation = generation;
    }

    /** By id, such as {@code mi4}. */
    public static Optional<BandModel> ofId(String id) {
        for (BandModel model : values()) {
            if (model.id().equalsIgnoreCase(id)) return Optional.of(model);
        }
        return Optional.empty();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String advertisedName() {
        return advertisedName;
    }

    public int sampleSize() {
        return sampleSize;
    }

    /** The largest ATT packet it agrees to. */
    public int mtu() {
        return mtu;
    }

    /** Whether a host may bring a key of its own, with a tap; other models only take one from the vendor's app. */
    public boolean takesAnyKey() {
        return takesAnyKey;
    }

    public boolean hasResetMenu() {
        return hasResetMenu;
    }

    boolean sendsChecksum() {
        return sendsChecksum;
    }

    int wrongKeyStatus() {
        return wrongKeyStatus;
    }

    public String firmware() {
        return firmware;
    }

    public String hardware() {
        return hardware;
    }

    /** What the vendor's accounts call the model; only a label. */
    public int accountNumber() {
        return accountNumber;
    }

    GattTable gattTable() {
        return gattTable;
    }

    Generation generation() {
        return generation;
    }

    static GattTable table(boolean takesChunks) {
        GattTable table = new GattTable()
                .with(HuamiUuid.TIME, READ, WRITE, NOTIFY)
                .with(HuamiUuid.CONFIGURATION, WRITE, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FETCH_CONTROL, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FETCH_DATA, NOTIFY)
                .with(HuamiUuid.BATTERY, READ, NOTIFY)
                .with(HuamiUuid.STEPS, READ, NOTIFY)
                .with(HuamiUuid.USER, WRITE, NOTIFY)
                .with(HuamiUuid.WORKOUT, NOTIFY)
                .with(HuamiUuid.EVENTS, READ, WRITE, NOTIFY)
                .with(HuamiUuid.AUTHENTICATION, READ, WRITE_COMMAND, NOTIFY)
                .with(HuamiUuid.FIRMWARE, WRITE, NOTIFY)
                .with(HuamiUuid.FIRMWARE_DATA, WRITE_COMMAND)
                .with(HuamiUuid.SERIAL, READ)
                .with(HuamiUuid.HARDWARE, READ)
                .with(HuamiUuid.SOFTWARE, READ)
                .with(HuamiUuid.SYSTEM_ID, READ)
                .with(HuamiUuid.PNP_ID, READ)
                .with(HuamiUuid.HEART_RATE, NOTIFY)
                .with(HuamiUuid.HEART_RATE_CONTROL, READ, WRITE)
                .with(HuamiUuid.NEW_ALERT, WRITE)
                .with(HuamiUuid.ALERT_LEVEL, WRITE_COMMAND);
        return takesChunks ? table.with(HuamiUuid.CHUNKS, READ, WRITE_COMMAND) : table;
    }
}
