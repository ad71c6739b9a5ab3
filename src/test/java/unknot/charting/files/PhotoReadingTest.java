package unknot.charting.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static unknot.charting.files.Pictures.bomb;
import static unknot.charting.files.Pictures.fromCamera;
import static unknot.charting.files.Pictures.pngFromCamera;
import static unknot.charting.files.Pictures.quarters;
import static unknot.charting.files.Pictures.written;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.charting.files.UnreadablePhoto.Reason;

class PhotoReadingTest {

    @TempDir
    Path folder;

    private final PhotoReading photos = new PhotoReading();

    private Photo read(byte[] sent, Format format) throws IOException, UnreadablePhoto {
        return photos.read(file(sent), format);
    }

    private Path file(byte[] sent) throws IOException {
        return Files.write(folder.resolve("sent"), sent);
    }

    private Reason refusal(byte[] sent, Format format) throws IOException {
        Path file = file(sent);
        return catchThrowableOfType(UnreadablePhoto.class, () -> photos.read(file, format)).reason();
    }

    /** The colours of the four quarters, from top left to bottom right. */
    private static String colours(byte[] jpeg) {
        BufferedImage picture = Pictures.read(jpeg);
        StringBuilder colours = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int rgb = picture.getRGB(picture.getWidth() * (1 + 2 * (i % 2)) / 4, picture.getHeight() * (1 + 2 * (i / 2)) / 4);
            boolean red = (rgb >> 16 & 255) > 128;
            boolean green = (rgb >> 8 & 255) > 128;
            colours.append(red && green ? 'W' : red ? 'R' : green ? 'G' : 'B');
        }
        return colours.toString();
    }

    @ParameterizedTest
    @CsvSource({ "1,RGBW", "2,GRWB", "3,WBGR", "4,BWRG", "5,RBGW", "6,BRWG", "7,WGBR", "8,GWRB", "0,RGBW", "9,RGBW" })
    void aPhotoIsTurnedUprightAsTheCameraWasHeld(int orientation, String upright) throws Exception {
        Photo photo = read(fromCamera(400, 200, orientation), Format.JPEG);
        boolean lying = orientation >= 5 && orientation <= 8;
        assertThat(colours(photo.jpeg())).isEqualTo(upright);
        assertThat(colours(photo.thumbnail())).isEqualTo(upright);
        assertThat(new int[] { photo.width(), photo.height() }).containsExactly(lying ? 200 : 400, lying ? 400 : 200);
        assertThat(Pictures.read(photo.jpeg()).getWidth()).isEqualTo(photo.width());
    }

    @ParameterizedTest
    @CsvSource({ "1,RGBW", "3,WBGR", "6,BRWG", "8,GWRB", "9,RGBW" })
    void aPngIsTurnedAsWell(int orientation, String upright) throws Exception {
        for (boolean late : new boolean[] { false, true }) {
            Photo photo = read(pngFromCamera(400, 200, orientation, late), Format.PNG);
            assertThat(colours(photo.jpeg())).isEqualTo(upright);
            assertThat(photo.width()).isEqualTo(orientation == 6 || orientation == 8 ? 200 : 400);
        }
    }

    /** A chunk that says it is two gigabytes long is neither read nor made room for. */
    @Test
    void whatAChunkSaysOfItsLengthIsNotBelieved() throws Exception {
        byte[] png = pngFromCamera(400, 200, 6, true);
        png[new String(png, StandardCharsets.ISO_8859_1).indexOf("eXIf") - 4] = 0x7F;
        assertThat(Held.at(file(png), Format.PNG)).isEqualTo(1);
    }

    @Test
    void whereAndWithWhatItWasTakenIsGone() throws Exception {
        byte[] sent = fromCamera(400, 200, 6);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", Pictures.WHERE);
        Photo photo = read(sent, Format.JPEG);
        assertThat(new String(read(pngFromCamera(400, 200, 6, false), Format.PNG).jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "51.5072");
        for (byte[] kept : new byte[][] { photo.jpeg(), photo.thumbnail() }) {
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "51.5072").startsWith("\u00ff\u00d8\u00ff");
        }
    }

    @Test
    void whatFollowsThePictureIsNotKept() throws Exception {
        byte[] jpeg = Pictures.jpeg(300, 200);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + script.length);
        System.arraycopy(script, 0, both, jpeg.length, script.length);
        assertThat(new String(read(both, Format.JPEG).jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void largePhotosAreScaledAndSmallOnesAreNot() throws Exception {
        Photo large = read(Pictures.jpeg(4032, 3024), Format.JPEG);
        assertThat(new int[] { large.width(), large.height() }).containsExactly(2560, 1920);
        assertThat(Pictures.read(large.thumbnail()).getWidth()).isEqualTo(320);
        assertThat(colours(large.jpeg())).isEqualTo("RGBW");
        Photo small = read(Pictures.jpeg(12, 9), Format.JPEG);
        assertThat(new int[] { small.width(), small.height() }).containsExactly(12, 9);
        Photo thin = read(Pictures.jpeg(9000, 2), Format.JPEG);
        assertThat(new int[] { thin.width(), thin.height() }).containsExactly(2560, 1);
    }

    @Test
    void fiftyMegapixelsAreReadAndOnePixelMoreIsNot() throws Exception {
        Photo photo = read(written(quarters(8660, 5773, BufferedImage.TYPE_BYTE_GRAY), "jpeg"), Format.JPEG);
        assertThat(new int[] { photo.width(), photo.height() }).containsExactly(2560, 1707);
        assertThat(refusal(bomb(50_000_001, 1), Format.PNG)).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        assertThat(bomb(60_000, 60_000)).hasSizeLessThan(2_000);
        assertThat(refusal(bomb(60_000, 60_000), Format.PNG)).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(refusal(bomb(Integer.MAX_VALUE, Integer.MAX_VALUE), Format.PNG)).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(refusal(bomb(7_000, 7_000), Format.PNG)).isEqualTo(Reason.BROKEN);
    }

    @Test
    void whatIsTransparentBecomesPaper() throws Exception {
        Photo photo = read(written(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png"), Format.PNG);
        assertThat(Pictures.read(photo.jpeg()).getRGB(20, 20) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(colours(read(Pictures.png(200, 100), Format.PNG).jpeg())).isEqualTo("RGBW");
    }

    @Test
    void greyAndDeepColoursAreRead() throws Exception {
        for (int type : new int[] { BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED }) {
            assertThat(read(written(quarters(300, 200, type), "png"), Format.PNG).width()).isEqualTo(300);
        }
    }

    @Test
    void whatBreaksOffOrIsNoPictureIsRefused() throws Exception {
        byte[] jpeg = Pictures.jpeg(800, 600);
        assertThat(refusal(Arrays.copyOf(jpeg, jpeg.length / 2), Format.JPEG)).isEqualTo(Reason.BROKEN);
        assertThat(refusal(Arrays.copyOf(jpeg, 20), Format.JPEG)).isEqualTo(Reason.BROKEN);
        byte[] png = Pictures.png(800, 600);
        assertThat(refusal(Arrays.copyOf(png, png.length / 2), Format.PNG)).isEqualTo(Reason.BROKEN);
        assertThat(refusal(Arrays.copyOf(png, 10), Format.PNG)).isEqualTo(Reason.BROKEN);
        assertThat(refusal("\u00ff\u00d8\u00ff<script>".getBytes(StandardCharsets.ISO_8859_1), Format.JPEG)).isEqualTo(Reason.BROKEN);
    }
}
