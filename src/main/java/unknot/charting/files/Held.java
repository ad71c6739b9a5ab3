package unknot.charting.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** How the camera was held, as EXIF counts: 1 to 8, and 1 where a photo does not say. */
final class Held {

    private static final int UPRIGHT = 1;
    private static final int PNG_SIGNATURE = 8;
    /** Of the chunk's own length, its name and its checksum. */
    private static final int AROUND_A_CHUNK = 12;
    /** As much as fits into a JPEG; what says more is not read. */
    private static final int MOST_EXIF = 65_535;

    private Held() {
    }

    static int at(Path photo, Format format) throws IOException {
        Metadata exif = format == Format.JPEG ? ofJpeg(photo) : ofPng(photo);
        ExifIFD0Directory picture = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer said = picture == null ? null : picture.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return said == null ? UPRIGHT : said;
    }

    private static Metadata ofJpeg(Path photo) throws IOException {
        try {
            return JpegMetadataReader.readMetadata(photo.toFile(), List.of(new ExifReader()));
        } catch (ImageProcessingException unreadable) {
            return new Metadata();
        }
    }

    /** Walks over the chunks and reads none but this one: others may unpack to anything, or say that they are gigabytes. */
    private static Metadata ofPng(Path photo) throws IOException {
        Metadata exif = new Metadata();
        try (RandomAccessFile content = new RandomAccessFile(photo.toFile(), "r")) {
            for (long at = PNG_SIGNATURE; at < content.length();) {
                byte[] start = new byte[8];
                content.seek(at);
                content.readFully(start);
                long length = Integer.toUnsignedLong(ByteBuffer.wrap(start).getInt());
                if (new String(start, 4, 4, StandardCharsets.US_ASCII).equals("eXIf") && length <= MOST_EXIF) {
                    byte[] tiff = new byte[(int) length];
                    content.readFully(tiff);
                    new ExifReader().extract(new ByteArrayReader(tiff), exif);
                    return exif;
                }
                at += length + AROUND_A_CHUNK;
            }
        } catch (EOFException breaksOff) {
            // Whether there is a picture in it, who decodes it sees.
            return exif;
        }
        return exif;
    }
}
