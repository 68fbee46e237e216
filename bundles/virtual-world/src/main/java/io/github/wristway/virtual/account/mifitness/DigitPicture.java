package io.github.wristway.virtual.account.mifitness;

import io.github.wristway.gateway.base.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Digits as a picture: PNG, 8 bits of grey a pixel, black on white. Java's own drawing wants fonts, which a server may not have.
 * <pre>
 * 8   signature
 * ‥   chunks IHDR, IDAT, IEND: length 4, type 4, content, CRC-32 of type and content 4; big-endian
 * </pre>
 */
final class DigitPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** Each digit: five rows from the top, three dots each, the leftmost in the highest bit. */
    private static final int[][] ROWS = {
        {7, 5, 5, 5, 7}, {2, 6, 2, 2, 7}, {7, 1, 7, 4, 7}, {7, 1, 3, 1, 7}, {5, 5, 7, 1, 1},
        {7, 4, 7, 1, 7}, {7, 4, 7, 5, 7}, {7, 1, 2, 2, 2}, {7, 5, 7, 5, 7}, {7, 5, 7, 1, 7}};
    private static final int WIDE = 3;
    private static final int HIGH = 5;
    /** A dot in pixels, and what is left free around it all, in dots. */
    private static final int DOT = 8;
    private static final int MARGIN = 1;

    private DigitPicture() {}

    static Bytes of(String digits) {
        int width = (digits.length() * (WIDE + 1) + 2 * MARGIN - 1) * DOT;
        int height = (HIGH + 2 * MARGIN) * DOT;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", pixels(digits, width, height));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return Bytes.copyOf(png.toByteArray());
    }

    /** Width and height; 8 bits of grey; deflated, filtered by line, not interlaced. */
    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 0, 0, 0, 0});
        return header.toByteArray();
    }

    private static byte[] pixels(String digits, int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(pixels)) {
            for (int y = 0; y < height; y++) {
                out.write(0); // this line is not filtered
                for (int x = 0; x < width; x++) out.write(isBlack(digits, x / DOT - MARGIN, y / DOT - MARGIN) ? 0x00 : 0xff);
            }
        }
        return pixels.toByteArray();
    }

    private static boolean isBlack(String digits, int column, int row) {
        int place = Math.floorDiv(column, WIDE + 1);
        int dot = Math.floorMod(column, WIDE + 1);
        if (place < 0 || place >= digits.length() || dot == WIDE || row < 0 || row >= HIGH) return false;
        return (ROWS[digits.charAt(place) - '0'][row] & 1 << WIDE - 1 - dot) != 0;
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
