package io.github.wristway.itests.bluez.hci;

/** The commands that do something here, by their numbers: group in the six top bits, command in the ten others. */
public final class Opcode {
    public static final int DISCONNECT = 0x0406;
    public static final int READ_REMOTE_VERSION = 0x041d;
    public static final int RESET = 0x0c03;
    public static final int READ_TRANSMIT_POWER = 0x0c2d;
    public static final int READ_OWN_ADDRESS = 0x1009;
    public static final int READ_RSSI = 0x1405;
    public static final int LE_SET_RANDOM_ADDRESS = 0x2005;
    public static final int LE_SET_SCAN_PARAMETERS = 0x200b;
    public static final int LE_SET_SCAN_ENABLE = 0x200c;
    public static final int LE_CREATE_CONNECTION = 0x200d;
    public static final int LE_CANCEL_CONNECTION = 0x200e;
    public static final int LE_CLEAR_ACCEPT_LIST = 0x2010;
    public static final int LE_ADD_TO_ACCEPT_LIST = 0x2011;
    public static final int LE_REMOVE_FROM_ACCEPT_LIST = 0x2012;
    public static final int LE_UPDATE_CONNECTION = 0x2013;
    public static final int LE_READ_REMOTE_FEATURES = 0x2016;
    public static final int LE_START_ENCRYPTION = 0x2019;

    private Opcode() {}
}
