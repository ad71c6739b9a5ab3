package unknot.shared.web;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request came from. Behind a proxy that is only known when {@code quarkus.http.proxy.proxy-address-forwarding} says that the
 * proxy's headers can be believed; anybody could write them otherwise.
 */
public final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {
    }

    /** The IPv4 address, or the first half of the IPv6 address, whose second half everybody chooses freely. */
    public static String of(HttpServerRequest request) {
        return request.remoteAddress() == null ? "unknown" : of(request.remoteAddress().hostAddress());
    }

    /** Whether it came from this machine: from a proxy, perhaps, whose word on where it came from before is not taken. */
    public static boolean isHere(HttpServerRequest request) {
        try {
            return request.remoteAddress() == null || InetAddress.getByName(request.remoteAddress().hostAddress()).isLoopbackAddress();
        } catch (UnknownHostException | NullPointerException unreadable) {
            return false;
        }
    }

    public static String of(String address) {
        try {
            InetAddress known = InetAddress.getByName(address);
            if (!(known instanceof Inet6Address)) {
                return known.getHostAddress();
            }
            byte[] bytes = known.getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException | NullPointerException unreadable) {
            return "unknown";
        }
    }
}
