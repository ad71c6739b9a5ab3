package unknot.charting.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    private static String photo(String sent) {
        return FileName.cleaned(sent, FileKind.PHOTO);
    }

    @Test
    void aNameHasNoFoldersAndTheEndingOfItsKind() {
        assertThat(photo("IMG_2041.JPG")).isEqualTo("IMG_2041.jpg");
        assertThat(photo("C:\\Users\\ines\\Desktop\\knot.png")).isEqualTo("knot.jpg");
        assertThat(photo("../../etc/passwd")).isEqualTo("passwd.jpg");
        assertThat(photo("evil.html")).isEqualTo("evil.jpg");
        assertThat(FileName.cleaned("Überweisung Dr. Braun.pdf", FileKind.DOCUMENT)).isEqualTo("Überweisung Dr. Braun.pdf");
    }

    @Test
    void whatIsNotToBeSeenIsTakenOut() {
        assertThat(photo("a\u202Egpj.exe")).isEqualTo("agpj.jpg");
        assertThat(photo("line\r\nbreak\u0000\"<b>.png")).isEqualTo("linebreakb.jpg");
        assertThat(photo("..hidden")).isEqualTo("hidden.jpg");
    }

    @Test
    void aNameThatIsNoneOrTooLongIsMadeOne() {
        assertThat(photo(null)).isEqualTo("photo.jpg");
        assertThat(photo("")).isEqualTo("photo.jpg");
        assertThat(photo(".jpg")).isEqualTo("photo.jpg");
        assertThat(photo("💪".repeat(500) + ".jpg")).isEqualTo("💪".repeat(116) + ".jpg");
    }

    @Test
    void theHeaderHasTheNamePlainAndWhole() {
        assertThat(FileName.parameters("Überweisung \"x\" (2).pdf")).isEqualTo(
                "filename=\"_berweisung _x_ (2).pdf\"; filename*=UTF-8''%C3%9Cberweisung%20%22x%22%20%282%29.pdf");
    }
}
