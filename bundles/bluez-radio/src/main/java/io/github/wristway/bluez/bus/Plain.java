package io.github.wristway.bluez.bus;

import io.github.wristway.gateway.base.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.FileDescriptor;
import org.freedesktop.dbus.types.Variant;

/**
 * Values from the bus without the library's wrappers: text, paths as text, numbers, truth, lists and maps.
 * An array of bytes is {@link Bytes}, a descriptor is {@link Passed}. Whatever has another shape than expected reads as nothing: a peer may send anything.
 */
public final class Plain {
    private Plain() {}

    /** @param passed the descriptors that came with the values; one that lies deeper than among them is not looked for */
    static List<Object> all(Object[] values, List<Passed> passed) {
        List<Object> plain = new ArrayList<>();
        if (values != null) {
            for (Object value : values) plain.add(value instanceof FileDescriptor place ? passed.get(place.getIntFileDescriptor()) : of(value));
        }
        return plain;
    }

    static Object of(Object value) {
        if (value instanceof Variant<?> variant) {
            return "ay".equals(variant.getSig()) ? bytes(variant.getValue()) : of(variant.getValue());
        }
        if (value instanceof DBusPath path) return path.getPath();
        if (value instanceof byte[] content) return Bytes.copyOf(content);
        if (value instanceof List<?> list) return list.stream().map(Plain::of).toList();
        if (value instanceof Object[] struct) return Arrays.stream(struct).map(Plain::of).toList();
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, content) -> plain.put(of(key), of(content)));
            return plain;
        }
        return value;
    }

    /** Reads an array of bytes, in whichever form the library made of it. */
    public static Bytes bytes(Object value) {
        if (value instanceof Bytes bytes) return bytes;
        if (value instanceof byte[] content) return Bytes.copyOf(content);
        if (!(value instanceof List<?> list)) return Bytes.EMPTY;
        byte[] content = new byte[list.size()];
        for (int i = 0; i < content.length; i++) {
            if (!(list.get(i) instanceof Number number)) return Bytes.EMPTY;
            content[i] = number.byteValue();
        }
        return Bytes.copyOf(content);
    }

    public static String text(Object value) {
        return value instanceof String text ? text : "";
    }

    public static boolean truth(Object value) {
        return Boolean.TRUE.equals(value);
    }

    public static List<String> texts(Object value) {
        if (!(value instanceof List<?> list)) return List.of();
        return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    /** A dictionary; its keys as they are. */
    public static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A dictionary from names to values, such as the properties of an object. */
    public static Map<String, Object> named(Object value) {
        Map<String, Object> named = new LinkedHashMap<>();
        map(value).forEach((key, content) -> {
            if (key instanceof String name && content != null) named.put(name, content);
        });
        return named;
    }
}
