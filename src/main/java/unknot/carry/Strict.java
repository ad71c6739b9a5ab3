package unknot.carry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads JSON that must stand there just as it was written. */
final class Strict {

    private final JsonParser json;

    Strict(JsonParser json) {
        this.json = json;
    }

    JsonParser next(JsonToken wanted) throws IOException {
        if (json.nextToken() != wanted) {
            throw new IOException("not laid out as an export at " + json.currentLocation().getLineNr());
        }
        return json;
    }

    void field(String name) throws IOException {
        if (!next(JsonToken.FIELD_NAME).currentName().equals(name)) {
            throw new IOException("not laid out as an export at " + json.currentLocation().getLineNr());
        }
    }

    String text(String name) throws IOException {
        field(name);
        return next(JsonToken.VALUE_STRING).getText();
    }

    long number(String name) throws IOException {
        field(name);
        return next(JsonToken.VALUE_NUMBER_INT).getLongValue();
    }

    boolean bool(String name) throws IOException {
        field(name);
        if (json.nextToken() != JsonToken.VALUE_TRUE && json.currentToken() != JsonToken.VALUE_FALSE) {
            throw new IOException("no truth in " + name);
        }
        return json.getBooleanValue();
    }

    void array(String name) throws IOException {
        field(name);
        next(JsonToken.START_ARRAY);
    }

    /** Whether the list goes on, with a member that begins so; if not, it has ended. */
    boolean more(JsonToken begins) throws IOException {
        JsonToken token = json.nextToken();
        if (token != begins && token != JsonToken.END_ARRAY) {
            throw new IOException("not laid out as an export at " + json.currentLocation().getLineNr());
        }
        return token == begins;
    }
}
