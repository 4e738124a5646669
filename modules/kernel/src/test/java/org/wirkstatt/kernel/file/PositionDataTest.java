package org.wirkstatt.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionDataTest {

    private static final String XMP = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:Description exif:GPSLatitude=\"49,45.4N\" dc:creator=\"Ada Beispiel\">"
            + "<exif:GPSLongitude>6,38.5E</exif:GPSLongitude></rdf:Description></x:xmpmeta>";

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 80 * 60; i++) {
            image.setRGB(i % 80, i / 80, random.nextInt());
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Orientation 6, artist, and a GPS directory: latitude reference N and a latitude of three rationals, of which the first is 4711. */
    private static byte[] tiff(ByteOrder order) {
        byte[] artist = bytes("Ada Beispiel\0");
        ByteBuffer tiff = ByteBuffer.allocate(200).order(order);
        tiff.put(bytes(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")).putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
        tiff.putShort((short) 315).putShort((short) 2).putInt(artist.length).putInt(60);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(80).putInt(0);
        tiff.position(60);
        tiff.put(artist);
        tiff.position(80);
        tiff.putShort((short) 2).putShort((short) 1).putShort((short) 2).putInt(2).put(bytes("N\0\0\0"));
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(120).putInt(0);
        tiff.position(120);
        tiff.putInt(4711).putInt(1).putInt(45).putInt(1).putInt(24).putInt(1);
        return tiff.array();
    }

    private static byte[] segment(byte[] content) {
        return joined(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (content.length + 2)).array(), content);
    }

    static byte[] jpeg(ByteOrder order) {
        byte[] plain = image("jpg");
        return joined(Arrays.copyOf(plain, 2), segment(joined(bytes("Exif\0\0"), tiff(order))), segment(joined(bytes("http://ns.adobe.com/xap/1.0/\0"), bytes(XMP))),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static byte[] chunk(String kind, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(bytes(kind));
        crc.update(content);
        return joined(ByteBuffer.allocate(4).putInt(content.length).array(), bytes(kind), content, ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] png(byte[]... chunks) {
        byte[] plain = image("png");
        return joined(Arrays.copyOf(plain, 33), joined(chunks), Arrays.copyOfRange(plain, 33, plain.length));
    }

    private static byte[] cleaned(byte[] file) {
        byte[] copy = file.clone();
        assertThat(PositionData.remove(ByteBuffer.wrap(copy))).isTrue();
        assertThat(copy).hasSameSizeAs(file);
        assertThat(PositionData.remove(ByteBuffer.wrap(copy))).as("nothing is left to take out").isFalse();
        return copy;
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(second.getRGB(0, 0, 80, 60, null, 0, 80)).isEqualTo(first.getRGB(0, 0, 80, 60, null, 0, 80));
    }

    private static void assertNoPosition(byte[] file, ByteOrder order) {
        assertThat(text(file)).doesNotContain("49,45", "6,38", text(ByteBuffer.allocate(4).order(order).putInt(4711).array()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotoLosesItsPlaceAndKeepsItsPictureItsTurnAndWhoMadeIt(boolean little) throws IOException {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] photo = jpeg(order);
        byte[] kept = cleaned(photo);
        assertNoPosition(kept, order);
        assertThat(text(kept)).contains("Ada Beispiel", "dc:creator=\"Ada Beispiel\"", "exif:GPSLatitude=\"        \"");
        assertThat(ByteBuffer.wrap(kept).order(order).getShort(text(kept).indexOf("Exif") + 6 + 8 + 2 + 8)).as("orientation").isEqualTo((short) 6);
        assertSamePicture(photo, kept);
    }

    @Test
    void aSecondPictureBehindTheFirstLosesItToo() {
        byte[] kept = cleaned(joined(jpeg(ByteOrder.BIG_ENDIAN), jpeg(ByteOrder.LITTLE_ENDIAN)));
        assertNoPosition(kept, ByteOrder.BIG_ENDIAN);
        assertNoPosition(kept, ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void aPngLosesItInEachOfItsWaysAndItsChecksumsHold() throws IOException {
        byte[] picture = png(chunk("eXIf", tiff(ByteOrder.BIG_ENDIAN)), chunk("iTXt", joined(bytes("XML:com.adobe.xmp\0\0\0\0\0"), bytes(XMP))),
                chunk("tEXt", bytes("Raw profile type exif\0 49,45 in hexadecimal")), chunk("tEXt", bytes("Author\0Ada Beispiel")));
        byte[] kept = cleaned(picture);
        assertNoPosition(kept, ByteOrder.BIG_ENDIAN);
        assertThat(text(kept)).contains("Author\0Ada Beispiel").doesNotContain("Raw profile");
        for (int at = 8; at < kept.length;) {
            int length = ByteBuffer.wrap(kept).getInt(at);
            CRC32 crc = new CRC32();
            crc.update(kept, at + 4, length + 4);
            assertThat(ByteBuffer.wrap(kept).getInt(at + 8 + length)).isEqualTo((int) crc.getValue());
            at += 12 + length;
        }
        assertSamePicture(picture, kept);
    }

    @Test
    void aWebpLosesIt() {
        byte[] exif = tiff(ByteOrder.LITTLE_ENDIAN);
        byte[] xmp = bytes(XMP.length() % 2 == 0 ? XMP : XMP + " ");
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + exif.length + 8 + xmp.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes("RIFF")).putInt(file.capacity() - 8).put(bytes("WEBP"));
        file.put(bytes("EXIF")).putInt(exif.length).put(exif).put(bytes("XMP ")).putInt(xmp.length).put(xmp);
        assertNoPosition(cleaned(file.array()), ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void whatIsNoPictureOrHasNoPlaceStaysAsItIs() {
        for (byte[] file : new byte[][] {{}, bytes("x"), bytes("%PDF-1.7 " + XMP), bytes("PK" + XMP), image("jpg"), image("png"), image("gif")}) {
            byte[] copy = file.clone();
            assertThat(PositionData.remove(ByteBuffer.wrap(copy))).isFalse();
            assertThat(copy).isEqualTo(file);
        }
    }

    @Test
    void brokenPicturesBreakNothing() {
        Random random = new Random(42);
        byte[][] whole = {jpeg(ByteOrder.BIG_ENDIAN), png(chunk("eXIf", tiff(ByteOrder.LITTLE_ENDIAN)))};
        for (int i = 0; i < 4000; i++) {
            byte[] broken = whole[i % 2].clone();
            for (int hit = 0; hit < 3; hit++) {
                broken[random.nextInt(Math.min(600, broken.length))] = (byte) random.nextInt();
            }
            PositionData.remove(ByteBuffer.wrap(Arrays.copyOf(broken, 1 + random.nextInt(broken.length))));
        }
    }
}
