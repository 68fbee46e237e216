package io.github.wristway.virtual.account.mifitness;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A source of data, as Mi Fitness lists it.
 *
 * @param id         the service's number of it
 * @param name       as its owner sees it
 * @param model      such as {@code miwear.watch.m66gl}
 * @param mac        its Bluetooth address, with colons
 * @param keyHex     32 hex digits; empty where there is none
 * @param maker      who made it decides under which name its key stands
 * @param detailText whether what is special about it travels as text; the service does both
 */
public record StandInSource(String id, String name, String model, String mac, String serial, String firmware, Optional<String> keyHex,
                            Maker maker, boolean detailText) {
    public enum Maker {
        XIAOMI("encrypt_key"),
        HUAMI("auth_key");

        private final String keyName;

        Maker(String keyName) {
            this.keyName = keyName;
        }
    }

    /** Of Xiaomi's own make, with the key in an object. */
    public static StandInSource band(String id, String name, String model, String mac, String serial, String firmware, String keyHex) {
        return new StandInSource(id, name, model, mac, serial, firmware, Optional.of(keyHex), Maker.XIAOMI, false);
    }

    JsonObject listed(Instant since) {
        JsonObject entry = new JsonObject();
        entry.addProperty("sid", id);
        entry.addProperty("identifier", mac.replace(":", "").toLowerCase(Locale.ROOT));
        entry.addProperty("name", name);
        entry.addProperty("model", model);
        entry.addProperty("status", 1);
        entry.addProperty("create_time", since.getEpochSecond());
        entry.addProperty("update_time", since.getEpochSecond());
        entry.add("detail", detailText ? new JsonPrimitive(detail(since).toString()) : detail(since));
        return entry;
    }

    private JsonElement detail(Instant since) {
        JsonObject detail = new JsonObject();
        detail.addProperty("mac", mac);
        keyHex.ifPresent(key -> detail.addProperty(maker.keyName, key));
        if (maker == Maker.XIAOMI) {
            for (String empty : new String[] {"beaconkey", "irq_key", "token"}) detail.addProperty(empty, "");
        }
        detail.addProperty("fw_ver", firmware);
        detail.addProperty("sn", serial);
        detail.addProperty("last_bind_time", since.getEpochSecond());
        return detail;
    }

    /** Without the key: it is a secret, even a played one. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
