package unknot.charting.files;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code unknot.files}: what happens to photos and documents on their way in. */
@ConfigMapping(prefix = "unknot.files")
interface FileSettings {

    /** Host and port of a clamd, such as {@code 127.0.0.1:3310}, which is asked about every file. Nobody is asked unless set. */
    Optional<String> scanner();
}
