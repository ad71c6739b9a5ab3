package unknot.charting.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** What cameras, and people who mean no good, send. */
public final class Pictures {

    /** Somewhere in the EXIF data of {@link #fromCamera}. */
    public static final String WHERE = "51.5072N 0.1276W";

    private Pictures() {
    }

    /** A quarter red (top left), green (top right), blue (bottom left), white (bottom right). */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        Color[] colours = { Color.RED, Color.GREEN, Color.BLUE, Color.WHITE };
        for (int i = 0; i < 4; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width, height);
        }
        pen.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A JPEG with EXIF data: how the camera was held, and where. */
    public static byte[] fromCamera(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream jpeg = new DataOutputStream(whole);
            jpeg.write(plain, 0, 2);
            jpeg.writeShort(0xFFE1);
            jpeg.writeShort(exif.length + 8);
            jpeg.writeBytes("Exif\0\0");
            jpeg.write(exif);
            jpeg.write(plain, 2, plain.length - 2);
            return whole.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A PNG with the same data in a chunk of its own, right after the first one or right before the last. */
    static byte[] pngFromCamera(int width, int height, int orientation, boolean late) {
        byte[] plain = png(width, height);
        // The signature and the first chunk, or all but the last, which is empty.
        int at = late ? plain.length - 12 : 33;
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(plain, 0, at);
            chunk(whole, "eXIf", exif(orientation));
            whole.write(plain, at, plain.length - at);
            return whole.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] exif(int orientation) {
        try {
            byte[] where = (WHERE + "\0").getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream exif = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(exif);
            out.writeBytes("MM\0*");
            out.writeInt(8);
            out.writeShort(2);
            // The tag, its type, how many values, the value: 0x010E is the description, whose text follows after 38 bytes.
            out.writeShort(0x010E);
            out.writeShort(2);
            out.writeInt(where.length);
            out.writeInt(38);
            out.writeShort(0x0112);
            out.writeShort(3);
            out.writeInt(1);
            out.writeShort(orientation);
            out.writeShort(0);
            out.writeInt(0);
            out.write(where);
            return exif.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A few bytes that say that they are this large a picture. */
    public static byte[] bomb(int width, int height) {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.write(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' });
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(head);
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] { 8, 6, 0, 0, 0 });
            chunk(whole, "IHDR", head.toByteArray());
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
                packed.write(new byte[1_000_000]);
            }
            chunk(whole, "IDAT", data.toByteArray());
            chunk(whole, "IEND", new byte[0]);
            return whole.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(content.length);
        out.writeBytes(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    /** @param bytes at least 40 */
    public static byte[] pdf(int bytes) {
        byte[] content = new byte[bytes];
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (i * 31 >> 3);
        }
        System.arraycopy(start, 0, content, 0, start.length);
        System.arraycopy(end, 0, content, bytes - end.length, end.length);
        return content;
    }

    public static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
