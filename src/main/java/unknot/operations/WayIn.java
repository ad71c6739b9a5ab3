package unknot.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import unknot.shared.StartCheck;

/**
 * How people reach Unknot from elsewhere: by TLS, which is declared by a public address that begins with {@code https}, and with the
 * proxy's word on who asks and by which way, or with a certificate of Unknot's own. Who reaches it from this machine alone needs neither.
 */
@ApplicationScoped
class WayIn implements StartCheck {

    private final String host;
    private final Optional<String> publicAddress;
    private final boolean proxy;
    private final boolean certificate;
    private final boolean demo;

    WayIn(@ConfigProperty(name = "quarkus.http.host") String host, @ConfigProperty(name = "unknot.messages.address") Optional<String> publicAddress,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false") boolean proxy,
            @ConfigProperty(name = "quarkus.tls.key-store.pem.0.cert") Optional<String> certificate,
            @ConfigProperty(name = "quarkus.http.ssl.certificate.files") Optional<String> olderCertificate,
            @ConfigProperty(name = "unknot.demo", defaultValue = "false") boolean demo) {
        this.host = host;
        this.publicAddress = publicAddress.map(String::strip).filter(address -> !address.isEmpty());
        this.proxy = proxy;
        this.certificate = certificate.or(() -> olderCertificate).isPresent();
        this.demo = demo;
    }

    @Override
    public Optional<String> refusal() {
        if (demo && !(isThisMachine(host) && publicAddress.filter(address -> !isThisMachine(hostOf(address))).isEmpty())) {
            return Optional.of("The demo clinic has passwords that everybody knows, so it serves this machine alone. For a clinic of yours, leave the profile demo out and use another database.");
        }
        boolean byTls = publicAddress.filter(address -> address.startsWith("https://")).isPresent();
        if (byTls && !proxy && !certificate) {
            return Optional.of("People reach Unknot by TLS, says unknot.messages.address, but it is not told of the proxy that ends it: sessions' cookies would not be "
                    + "marked Secure. Set quarkus.http.proxy.proxy-address-forwarding=true, and let the proxy set the X-Forwarded headers itself.");
        }
        if (!byTls && publicAddress.isPresent() && !isThisMachine(hostOf(publicAddress.get()))) {
            return Optional.of("unknot.messages.address must begin with https:// : over plain HTTP passwords and health records can be read on the way.");
        }
        if (!byTls && !isThisMachine(host)) {
            return Optional.of("Unknot is to listen on " + host + " for others, and nothing says that a TLS proxy is in front of it. "
                    + "Set unknot.messages.address to the address that people use, such as https://book.clinic.example, or leave quarkus.http.host at 127.0.0.1.");
        }
        return Optional.empty();
    }

    private static String hostOf(String address) {
        return address.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
    }

    private static boolean isThisMachine(String name) {
        try {
            return name.equals("localhost") || name.matches("[0-9.:\\[\\]a-fA-F]+") && InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
