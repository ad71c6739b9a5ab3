package unknot.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import unknot.access.AccessToken;
import unknot.access.CurrentAccount;
import unknot.access.Scope;
import unknot.access.TokenDesk;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** Makes what the page of access tokens shows. */
@ApplicationScoped
class TokenViews {

    @Inject
    TokenDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    AccessMessages words;

    /** @param notice what was just done, or null */
    record Tokens(List<Row> rows, TokenForm form, List<Choice> scopes, List<Choice> lives, FormErrors errors, String notice) {
    }

    /** @param facts when it was made, used and ends, in words */
    record Row(long id, String name, boolean lives, List<String> scopes, List<String> facts) {
    }

    record Choice(String code, String words, boolean chosen) {
    }

    /** @param justRevoked the id of the token that is to be told of as revoked, or null */
    @Transactional
    Tokens tokens(TokenForm form, FormErrors errors, Long justRevoked) {
        ClinicTime time = clinic.time();
        List<Row> rows = desk.of(current.account().accountId()).stream().map(token -> row(token, time)).toList();
        List<Choice> scopes = Arrays.stream(Scope.values()).filter(scope -> scope.isOf(current.account().role()))
                .map(scope -> new Choice(scope.code(), inWords(scope), form.scopes().contains(scope))).toList();
        String notice = rows.stream().filter(row -> !row.lives && justRevoked != null && row.id == justRevoked).findFirst()
                .map(row -> words.revoked(row.name)).orElse(null);
        return new Tokens(rows, form, scopes, lives(form.life()), errors, notice);
    }

    private List<Choice> lives(String chosen) {
        return Stream.of(new Choice("month", words.life_month(), false), new Choice("quarter", words.life_quarter(), false),
                new Choice("year", words.life_year(), false), new Choice("open", words.life_open(), false))
                .map(life -> new Choice(life.code, life.words, life.code.equals(chosen))).toList();
    }

    private Row row(AccessToken token, ClinicTime time) {
        boolean lives = token.lives(time.now());
        String used = token.lastUsedAt() == null ? words.token_unused() : words.token_used(day(token.lastUsedAt(), time) + ", " + time.time(token.lastUsedAt()));
        Stream<String> end = token.revokedAt() != null ? Stream.of(words.token_revoked(day(token.revokedAt(), time)))
                : token.expiresAt() == null ? Stream.of()
                        : Stream.of(lives ? words.token_expires(day(token.expiresAt(), time)) : words.token_expired(day(token.expiresAt(), time)));
        List<String> facts = Stream.concat(Stream.of(words.token_created(day(token.createdAt(), time)), used), end).toList();
        return new Row(token.id(), token.name(), lives, token.scopes().stream().sorted().map(Scope::code).toList(), facts);
    }

    private static String day(Instant instant, ClinicTime time) {
        return ClinicTime.date(time.date(instant));
    }

    private String inWords(Scope scope) {
        return switch (scope) {
            case READ_SCHEDULE -> words.scope_read_schedule();
            case READ_APPOINTMENTS -> words.scope_read_appointments();
            case WRITE_APPOINTMENTS -> words.scope_write_appointments();
            case READ_CLIENTS -> words.scope_read_clients();
            case WRITE_CLIENTS -> words.scope_write_clients();
        };
    }
}
