package org.finessebridge.app.wrapupreason;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrap-up reasons, and which of them a team has. Safe for use by any thread. */
@Component
public class WrapUpReasons {

    /** As many as the original's console takes. */
    private static final int MOST = 1_500;

    private final ConfigurationObjects<WrapUpReason> objects;
    private final TeamAssignments assignments;

    WrapUpReasons(JdbcClient database, ConfigurationStore store, TeamAssignments assignments) {
        this.objects = new ConfigurationObjects<>(
                "WrapUpReason", new WrapUpReasonRows(database, assignments), store, WrapUpReasons::check);
        this.assignments = assignments;
    }

    /** One of them; null if there is none of that id. */
    public @Nullable WrapUpReason find(long id) {
        return objects.find(id);
    }

    /** All, by id. */
    public Collection<WrapUpReason> all() {
        return objects.all();
    }

    /** Those that a team has: which are for all, and which are its own. */
    public List<WrapUpReason> of(String teamId) {
        List<Long> own = assignments.of(teamId, TeamAssignments.Kind.WRAP_UP_REASON);
        return objects.all().stream()
                .filter(reason -> reason.forAll() || own.contains(reason.id()))
                .toList();
    }

    /** One that a team has; empty if it has none of that id. */
    public Optional<WrapUpReason> findOf(String teamId, long id) {
        WrapUpReason reason = objects.find(id);
        return Optional.ofNullable(reason)
                .filter(found -> found.forAll()
                        || assignments
                                .of(teamId, TeamAssignments.Kind.WRAP_UP_REASON)
                                .contains(id));
    }

    /** See {@link ConfigurationObjects#get}. */
    WrapUpReason get(long id) {
        return objects.get(id);
    }

    /** See {@link ConfigurationObjects#create}. */
    WrapUpReason create(String administrator, WrapUpReasonBody body) {
        return objects.create(administrator, body.create());
    }

    /** See {@link ConfigurationObjects#update}. */
    void update(String administrator, long id, WrapUpReasonBody body) {
        if (!body.changesSomething()) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, "", "One of label and forAll has to be given");
        }
        objects.update(administrator, id, body::applyTo);
    }

    /** See {@link ConfigurationObjects#delete}; teams have it no more. */
    void delete(String administrator, long id) {
        objects.delete(administrator, id);
    }

    private static void check(WrapUpReason wanted, Collection<WrapUpReason> others) {
        if (others.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED, "", "There are " + MOST + " wrap-up reasons already");
        }
        for (WrapUpReason other : others) {
            if (other.label().equals(wanted.label())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR, other.uri(), "Another wrap-up reason has that label");
            }
        }
    }
}
