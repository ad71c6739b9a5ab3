package unknot.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows who is signed in by a cookie whose session is a row in the database, so that a session can be ended by us
 * and not only forgotten by the browser.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    /** Of the cookie that holds the session's token. */
    public static final String COOKIE = "unknot-session";

    /** Files that anybody may have: looking up who asks for them would be a query for nothing. */
    private static final List<String> FILES = List.of("/webjars/", "/modules/", "/body-chart/", "/app.css", "/favicon", "/q/");

    /** The header with which a page that refreshes itself says so: a screen that nobody uses is to be signed out in the end. */
    public static final String UNATTENDED = "X-Unattended";

    static final class SessionRequest extends BaseAuthenticationRequest {
        private final String token;
        private final boolean attended;

        SessionRequest(String token, boolean attended) {
            this.token = token;
            this.attended = attended;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null || BearerMechanism.isResponsibleFor(context) || FILES.stream().anyMatch(context.normalizedPath()::startsWith)) {
            return Uni.createFrom().nullItem();
        }
        // A browser's stream of events cannot carry a header of ours.
        boolean attended = context.request().getHeader(UNATTENDED) == null
                && !"text/event-stream".equals(context.request().getHeader(HttpHeaders.ACCEPT));
        // Whose session has ended is nobody: refused by the page asked for, in its words, and not before it.
        return identities.authenticate(new SessionRequest(cookie.getValue(), attended)).onFailure(AuthenticationFailedException.class).recoverWithNull();
    }

    /** A page sends the visitor to sign in and back again; anything else gets a plain 401 that a script can tell apart. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (BearerMechanism.isResponsibleFor(context)) {
            return Uni.createFrom().nullItem();
        }
        boolean page = context.request().method() == HttpMethod.GET && context.request().getHeader("HX-Request") == null
                && !"fetch".equals(context.request().getHeader("X-Requested-With"));
        if (!page) {
            return Uni.createFrom().item(new ChallengeData(401, null, null));
        }
        String then = URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
        return Uni.createFrom().item(new ChallengeData(303, "Location", "/sign-in?then=" + then));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }

    /** Turns a session's token into an identity with the account's role; an unknown token is nobody. */
    @ApplicationScoped
    static class Sessions implements IdentityProvider<SessionRequest> {

        @Inject
        SignInDesk desk;

        @Override
        public Class<SessionRequest> getRequestType() {
            return SessionRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> {
                Optional<SignedIn> holder = desk.holderOf(request.token, request.attended);
                return holder.map(Sessions::identity).orElse(null);
            });
        }

        private static SecurityIdentity identity(SignedIn account) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal("account-" + account.accountId()))
                    .addRole(account.role().code())
                    .addAttribute(CurrentAccount.ATTRIBUTE, account)
                    .build();
        }
    }
}
