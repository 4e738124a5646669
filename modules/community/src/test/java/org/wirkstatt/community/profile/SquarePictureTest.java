package org.wirkstatt.community.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirkstatt.community.InvalidCommunityException;

class SquarePictureTest {

    private static final byte[] GPS = "GPSLatitude 48.13 N, camera 4711".getBytes(StandardCharsets.US_ASCII);

    static byte[] png(int width, int height) {
        return image("png", halves(width, height));
    }

    /** Left half red, right half blue. */
    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height);
        g.setColor(Color.BLUE);
        g.fillRect(width / 2, 0, width - width / 2, height);
        g.dispose();
        return image;
    }

    private static byte[] image(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with an Exif segment: orientation and something that must not be kept. */
    private static byte[] photo(int orientation) {
        byte[] jpeg = image("jpg", halves(400, 400));
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + GPS.length);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).put(GPS);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + 6 + tiff.capacity());
        file.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        file.put("Exif".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0).put(tiff.array());
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    private static BufferedImage made(byte[] from) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(SquarePicture.of(new ByteArrayInputStream(from))));
    }

    @Test
    void metadataOfThePhotoAreGone() throws IOException {
        byte[] photo = photo(1);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("GPSLatitude", "Exif");
        byte[] kept = SquarePicture.of(new ByteArrayInputStream(photo));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPSLatitude", "Exif", "4711");
    }

    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    void aPhotoStandsAsTheCameraWasHeld(int orientation, String red) throws IOException {
        BufferedImage image = made(photo(orientation));
        int near = 40;
        int far = SquarePicture.SIDE_PIXELS - near;
        int middle = SquarePicture.SIDE_PIXELS / 2;
        Color there = new Color(switch (red) {
            case "left" -> image.getRGB(near, middle);
            case "right" -> image.getRGB(far, middle);
            case "top" -> image.getRGB(middle, near);
            default -> image.getRGB(middle, far);
        });
        assertThat(there.getRed()).isGreaterThan(200);
        assertThat(there.getBlue()).isLessThan(60);
    }

    @Test
    void theMiddleOfAWidePictureIsCutOut() throws IOException {
        BufferedImage image = made(png(1600, 200));
        assertThat(image.getWidth()).isEqualTo(SquarePicture.SIDE_PIXELS);
        assertThat(image.getHeight()).isEqualTo(SquarePicture.SIDE_PIXELS);
        assertThat(new Color(image.getRGB(20, 200)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(380, 200)).getBlue()).isGreaterThan(200);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> SquarePicture.of(new ByteArrayInputStream("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidCommunityException.class).hasMessage("error.picture.format");
    }

    @Test
    void anotherFormatThanPhotosHaveIsRefused() {
        assertThatThrownBy(() -> SquarePicture.of(new ByteArrayInputStream(image("bmp", halves(100, 100)))))
                .isInstanceOf(InvalidCommunityException.class).hasMessage("error.picture.format");
    }

    @Test
    void aBrokenPictureIsRefused() {
        byte[] whole = png(300, 300);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> SquarePicture.of(new ByteArrayInputStream(half))).isInstanceOf(InvalidCommunityException.class).hasMessage("error.picture.broken");
    }

    @Test
    void aTinyPictureIsRefused() {
        assertThatThrownBy(() -> SquarePicture.of(new ByteArrayInputStream(png(63, 500)))).isInstanceOf(InvalidCommunityException.class)
                .hasMessage("error.picture.tooSmall");
    }

    @Test
    void aPictureOfTooManyPointsIsNotDecoded() {
        // says 30000 × 30000 in its head and has no points at all
        byte[] bomb = png(100, 100);
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> SquarePicture.of(new ByteArrayInputStream(bomb))).isInstanceOf(InvalidCommunityException.class)
                .hasMessage("error.picture.tooManyPixels");
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() {
        assertThatThrownBy(() -> SquarePicture.of(new ByteArrayInputStream(new byte[SquarePicture.MAX_BYTES + 1])))
                .isInstanceOf(InvalidCommunityException.class).hasMessage("error.picture.tooLarge");
    }
}
