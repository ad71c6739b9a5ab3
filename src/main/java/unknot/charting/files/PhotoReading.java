package unknot.charting.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import unknot.charting.files.UnreadablePhoto.Reason;

/** Makes of what a camera sent the photo that is kept. */
@ApplicationScoped
class PhotoReading {

    static final int LONGEST_SIDE = 2560;
    static final int THUMBNAIL_SIDE = 320;
    static final long MOST_PIXELS = 50_000_000;
    /** Of the decoded picture. A larger one is read with gaps; the photo that is kept has fewer pixels than either. */
    private static final long MOST_DECODED_BYTES = 40_000_000;
    private static final float QUALITY = 0.85f;

    /** One at a time: two would not fit into the smallest heap that Unknot is said to run in. */
    synchronized Photo read(Path file, Format format) throws UnreadablePhoto {
        try {
            BufferedImage upright = upright(decode(file, format), Held.at(file, format));
            return new Photo(jpeg(upright), jpeg(thumbnail(upright)), upright.getWidth(), upright.getHeight());
        } catch (IOException | RuntimeException failure) {
            throw new UnreadablePhoto(Reason.BROKEN, failure);
        }
    }

    /** Reads nothing but the picture: texts and colour tables beside it may unpack to anything. */
    private static BufferedImage decode(Path file, Format format) throws IOException, UnreadablePhoto {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            // A picture that breaks off is filled up with grey, and only this tells.
            boolean[] broken = new boolean[1];
            reader.addIIOReadWarningListener((source, warning) -> broken[0] |= warning.contains("Truncated"));
            BufferedImage picture = reader.read(0, withGaps(reader));
            if (broken[0]) {
                throw new UnreadablePhoto(Reason.BROKEN, null);
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** Looks at the size before anything is decoded. */
    private static ImageReadParam withGaps(ImageReader reader) throws IOException, UnreadablePhoto {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new UnreadablePhoto(Reason.TOO_MANY_PIXELS, null);
        }
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int[] bits = types.next().getSampleModel().getSampleSize();
        long pixel = Math.max(1, IntStream.of(bits).sum() / 8);
        int every = 1;
        while (width / every * (height / every) * pixel > MOST_DECODED_BYTES) {
            every++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }

    private static BufferedImage upright(BufferedImage picture, int held) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean lying = held >= 5 && held <= 8;
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(w, h));
        int width = Math.max(1, (int) Math.round((lying ? h : w) * scale));
        int height = Math.max(1, (int) Math.round((lying ? w : h) * scale));
        AffineTransform turned = AffineTransform.getScaleInstance((double) width / (lying ? h : w), (double) height / (lying ? w : h));
        turned.concatenate(switch (held) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        });
        return drawn(picture, turned, width, height);
    }

    /** Halved again and again, so that every pixel of the photo has its part in it. */
    private static BufferedImage thumbnail(BufferedImage photo) {
        BufferedImage smaller = photo;
        int longest = Math.max(photo.getWidth(), photo.getHeight());
        while (longest > THUMBNAIL_SIDE) {
            int next = Math.max(THUMBNAIL_SIDE, (longest + 1) / 2);
            double scale = (double) next / longest;
            smaller = drawn(smaller, AffineTransform.getScaleInstance(scale, scale), Math.max(1, (int) Math.round(smaller.getWidth() * scale)),
                    Math.max(1, (int) Math.round(smaller.getHeight() * scale)));
            longest = next;
        }
        return smaller;
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        // What is transparent becomes paper.
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
