package io.github.wristway.account.zepp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.account.web.LooseJson;
import io.github.wristway.gateway.account.AccountDevice;
import io.github.wristway.gateway.radio.Address;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Addresses of the browser, bodies and lists, where the vectors say nothing. */
class WhatIsReadTest {
    private static final Address HERE = new Address("C0:FF:EE:00:00:01");

    @Test
    void anAddressTellsNamesAndValues_theFirstOfTwo() {
        AddressParts parts = AddressParts.of("https://example.org/?code=a%20b&code=c#number=42&=nameless&flag");
        assertEquals(Optional.of("a b"), parts.text("code"));
        assertEquals(Optional.of(42L), parts.number("number"));
        assertTrue(parts.has("code"));
        assertFalse(parts.has("") || parts.has("flag") || parts.has("https://example.org/"));
    }

    @Test
    void whatIsBlankOrNoNumberIsNotTold() {
        AddressParts parts = AddressParts.of("x?blank=%20&word=forty&long=1234567890123456");
        assertEquals(Optional.empty(), parts.text("blank"));
        assertTrue(parts.has("blank"));
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), List.of(parts.number("word"), parts.number("long"), parts.number("none")));
    }

    @Test
    void whatIsNotEncodedIsTakenAsItStands() {
        assertEquals(Optional.of("100%"), AddressParts.of("x?code=100%").text("code"));
    }

    @Test
    void anAddressThatMayHoldACodeIsNotPrinted() {
        assertEquals("AddressParts[hidden]", AddressParts.of("x?code=1").toString());
    }

    @Test
    void aReplyIsReadPlainOrEncrypted() {
        BodyCipher cipher = Configured.settings().signIn().cipher();
        byte[] plain = "{\"code\":1}".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.of("{\"code\":1}"), cipher.readable(plain));
        assertEquals(Optional.of("{\"code\":1}"), cipher.readable(cipher.encrypt(plain)));
        assertEquals(Optional.empty(), cipher.readable("<html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), cipher.readable(cipher.encrypt("<html>".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void itsKeyIsACopy() {
        byte[] key = new byte[16];
        byte[] start = new byte[16];
        BodyCipher cipher = new BodyCipher(key, start);
        byte[] before = cipher.encrypt(new byte[] {1});
        key[0] = 1;
        start[0] = 1;
        assertArrayEquals(before, cipher.encrypt(new byte[] {1}));
    }

    private static AccountDevice device(String id, Optional<Address> address) {
        return new AccountDevice(id, AccountDevice.Kind.BAND, "", address, Optional.empty(), Optional.empty(), "", true, true, true, Optional.empty());
    }

    private static String item(String id, Address address, int status) {
        return "{\"deviceId\":\"" + id + "\",\"macAddress\":\"" + address + "\",\"bindingStatus\":" + status + "}";
    }

    private static DeviceList list(String... items) {
        return DeviceList.newer(LooseJson.read("{\"items\":[" + String.join(",", items) + "]}").orElseThrow());
    }

    @Test
    void ofTwoEntriesForADeviceThatWithItsIdCountsFirst() {
        DeviceList list = list(item("other", HERE, 1), item("it", HERE, 1));
        assertEquals("it", list.linked(device("it", Optional.of(HERE))).orElseThrow().id());
        assertEquals("other", list.linked(device("renamed", Optional.of(HERE))).orElseThrow().id(), "the same radio under a new id");
    }

    @Test
    void anEntryThatIsNotLinkedAnyMoreIsNone() {
        assertEquals(Optional.empty(), list(item("it", HERE, 0)).linked(device("it", Optional.of(HERE))));
        assertEquals(Optional.empty(), list(item("it", HERE, 1)).linked(device("stranger", Optional.empty())));
    }

    @Test
    void anAnswerWithoutAListProvesNothing() {
        assertTrue(list().stated());
        assertFalse(DeviceList.newer(LooseJson.read("{}").orElseThrow()).stated());
        assertFalse(DeviceList.older(LooseJson.read("{\"items\":[]}").orElseThrow()).stated());
        assertTrue(DeviceList.older(LooseJson.read("{\"data\":[]}").orElseThrow()).stated());
    }
}
