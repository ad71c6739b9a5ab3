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
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.access.TokenDesk.Holder;

/**
 * Knows for whom a program acts by its access token: {@code Authorization: Bearer unk_...}. Only under {@link #PATHS}, and there nothing
 * else counts: a browser's cookie opens no API, where no form token protects it, and an access token opens no page.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

    /** Where programs are at home. */
    public static final String PATHS = "/api/";
    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"Unknot\"";

    static final class TokenRequest extends BaseAuthenticationRequest {
        private final String token;

        TokenRequest(String token) {
            this.token = token;
        }
    }

    static boolean isResponsibleFor(RoutingContext context) {
        return context.normalizedPath().startsWith(PATHS);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        // An unknown token is nobody rather than a failure: nobody is then told why, like one who shows no token at all.
        return tokenOf(context).map(token -> identities.authenticate(new TokenRequest(token))
                .onFailure(AuthenticationFailedException.class).recoverWithNull()).orElse(Uni.createFrom().nullItem());
    }

    private static Optional<String> tokenOf(RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = isResponsibleFor(context) && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? Optional.of(authorization.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (!isResponsibleFor(context)) {
            return Uni.createFrom().nullItem();
        }
        String challenge = tokenOf(context).isPresent() ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE;
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", challenge));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }

    /** Turns a token into an identity that has its scopes as permissions and no role at all; an unknown token is nobody. */
    @ApplicationScoped
    static class Tokens implements IdentityProvider<TokenRequest> {

        @Inject
        TokenDesk desk;

        @Override
        public Class<TokenRequest> getRequestType() {
            return TokenRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> desk.holderOf(request.token).map(Tokens::identity).orElse(null));
        }

        private static SecurityIdentity identity(Holder holder) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal("account-" + holder.account().accountId()))
                    .addPermissionsAsString(holder.scopes().stream().map(Scope::code).collect(Collectors.toSet()))
                    .addAttribute(CurrentAccount.ATTRIBUTE, holder.account())
                    .addAttribute(CurrentAccount.TOKEN, holder.tokenId())
                    .build();
        }
    }
}
