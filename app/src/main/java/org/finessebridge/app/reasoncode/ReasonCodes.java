package org.finessebridge.app.reasoncode;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ConfigurationObjects;
import org.finessebridge.app.configuration.ConfigurationStore;
import org.finessebridge.app.configuration.TeamAssignments;
import org.finessebridge.app.systeminfo.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reason codes, and which of them a team has. Safe for use by any thread. */
@Component
public class ReasonCodes implements ReasonCodeByNumber {

    /** As many as the original's console takes of each category. */
    private static final int MOST = 100;

    private static final int HIGHEST_OF_UCCE = 65_535;
    private static final int HIGHEST_OF_UCCX = 999;

    private final ConfigurationObjects<ReasonCode> objects;
    private final TeamAssignments assignments;
    private final int highestCode;

    ReasonCodes(JdbcClient database, ConfigurationStore store, TeamAssignments assignments, Deployment deployment) {
        this.objects = new ConfigurationObjects<>(
                "ReasonCode", new ReasonCodeRows(database, assignments), store, ReasonCodes::check);
        this.assignments = assignments;
        this.highestCode = deployment.type() == Deployment.Type.UCCX ? HIGHEST_OF_UCCX : HIGHEST_OF_UCCE;
    }

    /** One of them; null if there is none of that id. */
    public @Nullable ReasonCode find(long id) {
        return objects.find(id);
    }

    @Override
    public @Nullable ReasonCode find(ReasonCategory category, int code) {
        for (ReasonCode any : objects.all()) {
            if (any.code() == code && any.category() == category) {
                return any;
            }
        }
        return null;
    }

    @Override
    public Object version() {
        return objects.version();
    }

    /** All of a category, by id. */
    public List<ReasonCode> of(ReasonCategory category) {
        return objects.all().stream()
                .filter(code -> code.category() == category)
                .toList();
    }

    /** Those of a category that a team has: which are for all, and which are its own. */
    public List<ReasonCode> of(String teamId, ReasonCategory category) {
        List<Long> own = assignments.of(teamId, TeamAssignments.Kind.REASON_CODE);
        return of(category).stream()
                .filter(code -> code.forAll() || own.contains(code.id()))
                .toList();
    }

    /** One that a team has; empty if it has none of that id. */
    public Optional<ReasonCode> findOf(String teamId, long id) {
        ReasonCode code = objects.find(id);
        return Optional.ofNullable(code)
                .filter(found -> found.forAll()
                        || assignments
                                .of(teamId, TeamAssignments.Kind.REASON_CODE)
                                .contains(id));
    }

    /** See {@link ConfigurationObjects#get}. */
    ReasonCode get(long id) {
        return objects.get(id);
    }

    /** See {@link ConfigurationObjects#create}. */
    ReasonCode create(String administrator, ReasonCodeBody body) {
        return objects.create(administrator, body.create(highestCode));
    }

    /** See {@link ConfigurationObjects#update}. */
    void update(String administrator, long id, ReasonCodeBody body) {
        if (!body.changesSomething()) {
            throw new FinesseApiException(ErrorType.INVALID_INPUT, "", "One of code, label and forAll has to be given");
        }
        objects.update(administrator, id, before -> body.applyTo(before, highestCode));
    }

    /** See {@link ConfigurationObjects#delete}; teams have it no more. */
    void delete(String administrator, long id) {
        objects.delete(administrator, id);
    }

    private static void check(ReasonCode wanted, Collection<ReasonCode> others) {
        List<ReasonCode> alike = others.stream()
                .filter(other -> other.category() == wanted.category())
                .toList();
        if (alike.size() >= MOST) {
            throw new FinesseApiException(
                    ErrorType.MAXIMUM_EXCEEDED,
                    wanted.category().name(),
                    "There are " + MOST + " reason codes of the category " + wanted.category() + " already");
        }
        for (ReasonCode other : alike) {
            if (other.code() == wanted.code() || other.label().equals(wanted.label())) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR,
                        other.uri(),
                        "Another reason code of the category has that "
                                + (other.code() == wanted.code() ? "code" : "label"));
            }
        }
    }
}
