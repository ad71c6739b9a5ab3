package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Stands between entities and their rows: what {@link Encrypted} fields say is encrypted in the values that a statement is about to be given, and put back
 * after it, since Hibernate compares with these values whether something has changed.
 */
@ApplicationScoped
class EncryptedColumns implements PostLoadEventListener, PreInsertEventListener, PostInsertEventListener, PreUpdateEventListener, PostUpdateEventListener {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SessionFactory sessions;
    @Inject
    transient Vault vault;

    private final transient Map<EntityPersister, List<Column>> columns = new ConcurrentHashMap<>();

    /** @param at its place among the entity's values */
    private record Column(int at, String name) {
    }

    void listen() {
        EventListenerRegistry registry = sessions.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        registry.prependListeners(EventType.POST_LOAD, this);
        registry.appendListeners(EventType.PRE_INSERT, this);
        registry.prependListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.PRE_UPDATE, this);
        registry.prependListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        if (event.getEntity() instanceof EncryptedRow row) {
            EntityPersister persister = event.getPersister();
            EntityEntry entry = event.getSession().getPersistenceContextInternal().getEntry(row);
            Object[] known = entry == null ? null : entry.getLoadedState();
            for (Column column : columns(persister)) {
                String words = vault.decrypt(column.name(), row.rowName(), (String) persister.getValue(row, column.at()));
                persister.setValue(row, column.at(), words);
                if (known != null) {
                    known[column.at()] = words;
                }
            }
        }
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        encrypt(event.getEntity(), event.getPersister(), event.getState());
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        encrypt(event.getEntity(), event.getPersister(), event.getState());
        return false;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        putBack(event.getEntity(), event.getPersister(), event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        putBack(event.getEntity(), event.getPersister(), event.getState());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void encrypt(Object entity, EntityPersister persister, Object[] state) {
        if (entity instanceof EncryptedRow row) {
            for (Column column : columns(persister)) {
                state[column.at()] = vault.encrypt(column.name(), row.rowName(), row.keyOwner(), (String) state[column.at()]);
            }
        }
    }

    private void putBack(Object entity, EntityPersister persister, Object[] state) {
        if (entity instanceof EncryptedRow) {
            columns(persister).forEach(column -> state[column.at()] = persister.getValue(entity, column.at()));
        }
    }

    private List<Column> columns(EntityPersister persister) {
        return columns.computeIfAbsent(persister, found -> {
            AbstractEntityPersister table = (AbstractEntityPersister) found;
            return Arrays.stream(found.getMappedClass().getDeclaredFields()).filter(field -> field.isAnnotationPresent(Encrypted.class)).map(Field::getName)
                    .map(name -> new Column(Arrays.asList(found.getPropertyNames()).indexOf(name), table.getTableName() + "." + table.getPropertyColumnNames(name)[0])).toList();
        });
    }
}
