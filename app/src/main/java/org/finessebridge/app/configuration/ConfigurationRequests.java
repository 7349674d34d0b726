package org.finessebridge.app.configuration;

import java.io.IOException;
import java.util.List;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.requestbody.Body;
import org.springframework.http.ResponseEntity;

/**
 * The requests that every resource of configured objects answers alike (guide, "Cisco Finesse Configuration APIs"):
 * whether the object is there comes before what the body is, and a PUT has to change something. Blocks.
 *
 * @param <T> the objects
 */
public final class ConfigurationRequests<T extends ConfigurationObject> {

    private final ConfigurationObjects<T> objects;

    public ConfigurationRequests(ConfigurationObjects<T> objects) {
        this.objects = objects;
    }

    /** All, by id. */
    public List<T> all() {
        return List.copyOf(objects.all());
    }

    /**
     * One of them.
     *
     * @param id as it stands in the path
     * @throws FinesseApiException 404
     */
    public T get(String id) {
        return objects.get(ObjectId.of(id));
    }

    /**
     * Makes a new one; the answer says where it is.
     *
     * @throws FinesseApiException 400 and 413 of the body; 400 of the rules; 500
     * @throws IOException where the body does not arrive
     */
    public ResponseEntity<Void> create(String administrator, Body<? extends ObjectBody<T>> body) throws IOException {
        T made = objects.create(administrator, body.read().create());
        return CreatedObject.at(made.uri());
    }

    /**
     * Changes one.
     *
     * @throws FinesseApiException 404; 400 and 413 of the body; 400 of the rules; 500
     * @throws IOException where the body does not arrive
     */
    public void update(String administrator, String id, Body<? extends ObjectBody<T>> body) throws IOException {
        T there = get(id);
        ObjectBody<T> change = body.read();
        if (!change.changesSomething()) {
            throw new FinesseApiException(
                    ErrorType.INVALID_INPUT, "", "One of " + change.changeable() + " has to be given");
        }
        objects.update(administrator, there.id(), change::applyTo);
    }

    /**
     * Deletes one.
     *
     * @throws FinesseApiException 404; of the rules; 500
     */
    public void delete(String administrator, String id) {
        objects.delete(administrator, ObjectId.of(id));
    }
}
