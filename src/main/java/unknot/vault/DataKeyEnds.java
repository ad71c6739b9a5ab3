package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Takes data keys away for good: what they encrypt cannot be read any more, wherever it stands without them. */
@ApplicationScoped
public class DataKeyEnds {

    @Inject
    EntityManager entities;
    @Inject
    DataKeys keys;

    /**
     * The keys of these clients that no row of another client names.
     *
     * @param clients at least one
     * @param others  whose rows were theirs for a while, when two clients were one by mistake, and may still name a key of theirs
     */
    public List<Long> of(Collection<Long> clients, Collection<Long> others) {
        List<?> theirs = entities.createNativeQuery("SELECT id FROM data_key WHERE client_id IN (:clients)").setParameter("clients", clients).getResultList();
        return theirs.stream().map(id -> ((Number) id).longValue()).filter(key -> Arrays.stream(EncryptedTable.values()).noneMatch(table -> isNamed(key, table, others))).toList();
    }

    /** Deletes these keys in the caller's transaction. @param ids of keys that {@link #of} gave */
    public void end(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery("DELETE FROM data_key WHERE id IN (:ids)").setParameter("ids", ids).executeUpdate();
            keys.forget();
        }
    }

    private boolean isNamed(long key, EncryptedTable table, Collection<Long> others) {
        if (others.isEmpty()) {
            return false;
        }
        String beginning = HexFormat.of().formatHex(ByteBuffer.allocate(Vault.MAGIC.length + Long.BYTES).put(Vault.MAGIC).putLong(key).array());
        String named = table.columns().stream().map(column -> table.isContent() ? "LEFT(%s, %d) = x'%s'".formatted(column, Vault.MAGIC.length + Long.BYTES, beginning)
                : "%s LIKE '%s%d:%%'".formatted(column, Vault.BEGINNING, key)).collect(Collectors.joining(" OR ", "(", ")"));
        return !entities.createNativeQuery("SELECT 1 FROM " + table.table() + " WHERE " + table.client() + " IN (:others) AND " + named + " LIMIT 1").setParameter("others", others)
                .getResultList().isEmpty();
    }
}
