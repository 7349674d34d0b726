package org.finessebridge.app.teamresource;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.configuration.ObjectId;
import org.finessebridge.app.configuration.OtherElements;
import org.finessebridge.app.requestbody.Described;
import org.finessebridge.app.requestbody.Described.Need;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;

/** The body of an assignment: a list of objects, of which the URIs count (guide, "Team Configuration APIs"). */
record AssignedUris(
        @JacksonXmlElementWrapper(useWrapping = false)
        @JsonProperty("ReasonCode")
        @JsonAlias({"WrapUpReason", "PhoneBook", "Workflow"})
        @Nullable
        List<@Nullable Element> elements,

        @JsonAnySetter @Nullable Map<String, Object> others) {

    record Element(@Described(need = Need.ALWAYS) @Nullable String uri) {}

    /**
     * Looks how many there are.
     *
     * @throws FinesseApiException 400 for more
     */
    void requireAtMost(int most) {
        if (elements != null && elements.size() > most) {
            throw new FinesseApiException(ErrorType.MAXIMUM_EXCEEDED, "", "A team has " + most + " of them at most");
        }
    }

    /**
     * The ids, each once, in their order.
     *
     * @param prefix of the URIs of that kind of objects
     * @param exists whether there is an object of that id that may be assigned
     * @throws FinesseApiException 400 for a URI of no such object
     */
    List<Long> ids(String prefix, LongPredicate exists) {
        OtherElements.refuse(others);
        Set<Long> ids = new LinkedHashSet<>();
        for (Element element : elements == null ? List.<@Nullable Element>of() : elements) {
            String uri = element == null ? null : element.uri();
            long id = ObjectId.ofUri(uri, prefix);
            if (id == ObjectId.NONE || !exists.test(id)) {
                throw new FinesseApiException(
                        ErrorType.FINESSE_API_ERROR,
                        uri == null ? "uri" : uri,
                        "There is nothing of that kind at the uri");
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }
}
