package io.github.wristway.gateway.account;

import io.github.wristway.gateway.radio.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that an account lists.
 *
 * @param id       the service's own id of it; goes back to the service letter by letter
 * @param kind     what it is
 * @param model    what the service calls the model, a number or a name; only good as a label; may be empty
 * @param address  its Bluetooth address; empty if the service gives none or a broken one
 * @param serial   its serial number; empty if unknown
 * @param firmware empty if unknown
 * @param name     what the owner called it; may be empty
 * @param linked   whether it is linked now; false is a memory of one that was
 * @param active   whether it is the one that feeds the statistics
 * @param hasKey   whether the account has a key for it
 * @param lastSync when it last gave data to the vendor's app; empty if unknown
 */
public record AccountDevice(String id, Kind kind, String model, Optional<Address> address, Optional<String> serial,
                            Optional<String> firmware, String name, boolean linked, boolean active, boolean hasKey,
                            Optional<Instant> lastSync) {
    public enum Kind { BAND, SCALE, PHONE, SHOE, WATCH, UNKNOWN }
}
