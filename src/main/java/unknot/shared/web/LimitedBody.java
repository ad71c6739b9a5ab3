package unknot.shared.web;

import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** What is sent, opened when it is first read, up to so many bytes: one more is answered 413. */
final class LimitedBody extends InputStream {

    private final Supplier<InputStream> opening;
    private final long most;
    private InputStream body;
    private long read;

    LimitedBody(Supplier<InputStream> opening, long most) {
        this.opening = opening;
        this.most = most;
    }

    private InputStream body() {
        if (body == null) {
            body = opening.get();
        }
        return body;
    }

    @Override
    public int read() throws IOException {
        int value = body().read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = body().read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new WebApplicationException(413);
        }
    }

    @Override
    public int available() throws IOException {
        return body().available();
    }

    /** Closing reads the rest; of what is too long there may be no end. */
    @Override
    public void close() throws IOException {
        if (body != null && read <= most) {
            body.close();
        }
    }
}
