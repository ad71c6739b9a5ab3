package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import unknot.shared.web.Typed;

/** A form of something stored, which is sent with the version that it was opened on. */
public abstract class StoredForm {

    @FormParam("version")
    String version;

    /** Lets the form be sent again on this version. */
    void on(int storedVersion) {
        version = String.valueOf(storedVersion);
    }

    int readVersion() {
        return Typed.version(version);
    }

    public String version() {
        return Typed.text(version);
    }
}
