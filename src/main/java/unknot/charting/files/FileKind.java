package unknot.charting.files;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What is kept, and so how it may be shown. */
public enum FileKind implements Coded {

    /** A JPEG that we have written ourselves, without anything but the picture: it is shown. */
    PHOTO("photo", ".jpg", "image/jpeg"),
    /** A PDF as it was sent: it is downloaded, never shown by us. */
    DOCUMENT("document", ".pdf", "application/pdf");

    private final String code;
    private final String ending;
    private final String mediaType;

    FileKind(String code, String ending, String mediaType) {
        this.code = code;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    @Override
    public String code() {
        return code;
    }

    /** Of its file name, with the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<FileKind> {
        Column() {
            super(FileKind.class);
        }
    }
}
