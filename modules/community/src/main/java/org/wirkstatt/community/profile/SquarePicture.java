package org.wirkstatt.community.profile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.wirkstatt.community.InvalidCommunityException;

/**
 * Makes a square JPEG of a JPEG or PNG: turned as the camera held it, the middle cut out, written anew from its points, so that metadata
 * such as position and time are gone. Size in bytes and points is bounded before anything is decoded.
 */
final class SquarePicture {

    /** Side of the result. */
    static final int SIDE_PIXELS = 400;
    static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MIN_SIDE_PIXELS = 64;
    private static final long MAX_PIXELS = 40_000_000L;
    private static final float QUALITY = 0.85f;
    private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png");

    private SquarePicture() {
    }

    /** @throws InvalidCommunityException at {@code picture} for whatever cannot be taken */
    static byte[] of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw refused("error.picture.tooLarge", MAX_BYTES / (1024 * 1024));
        }
        BufferedImage upright = turn(decode(bytes), ExifOrientation.of(bytes));
        return write(square(upright));
    }

    private static BufferedImage decode(byte[] bytes) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw refused("error.picture.format", "");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw refused("error.picture.format", "");
                }
                reader.setInput(stream, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.min(width, height) < MIN_SIDE_PIXELS) {
                    throw refused("error.picture.tooSmall", MIN_SIDE_PIXELS);
                }
                if ((long) width * height > MAX_PIXELS) {
                    throw refused("error.picture.tooManyPixels", MAX_PIXELS / 1_000_000);
                }
                return reader.read(0);
            } catch (IOException | RuntimeException e) {
                if (e instanceof InvalidCommunityException refusal) {
                    throw refusal;
                }
                // decoders answer broken pictures with whatever comes first
                throw refused("error.picture.broken", "");
            } finally {
                reader.dispose();
            }
        }
    }

    /** @param orientation 1 to 8, as in Exif tag 274 */
    private static BufferedImage turn(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        BufferedImage turned = new BufferedImage(orientation < 5 ? w : h, orientation < 5 ? h : w, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas(turned);
        g.drawImage(image, turn, null);
        g.dispose();
        return turned;
    }

    private static BufferedImage square(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        BufferedImage step = image.getSubimage((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
        while (step.getWidth() > 2 * SIDE_PIXELS) {
            // halving first keeps fine patterns from flickering
            step = scaled(step, step.getWidth() / 2);
        }
        return scaled(step, SIDE_PIXELS);
    }

    private static BufferedImage scaled(BufferedImage image, int side) {
        BufferedImage result = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas(result);
        g.drawImage(image, 0, 0, side, side, null);
        g.dispose();
        return result;
    }

    private static Graphics2D canvas(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        return g;
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static InvalidCommunityException refused(String messageKey, Object argument) {
        return new InvalidCommunityException("picture", messageKey, argument);
    }
}
