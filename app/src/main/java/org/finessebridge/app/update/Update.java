package org.finessebridge.app.update;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.xml.FinesseXml;

/**
 * What is published at a node.
 *
 * @param data the element inside {@code <data>}, as XML
 * @param event what happened to the source: PUT, POST or DELETE
 * @param requestId the request that caused it; empty if none did
 * @param source the URI of the object that changed
 */
public record Update(@JsonRawValue String data, String event, String requestId, String source) {

    /** An object has changed; the name of its element starts in lower case, as recorded. */
    public static Update changed(String element, Object object, RequestId requestId, String source) {
        return new Update(FinesseXml.element(element, object), "PUT", requestId.value(), source);
    }

    /** A request has failed; the event is in lower case here, as recorded. */
    public static Update failed(ApiErrorsData error, RequestId requestId, String source) {
        return new Update(FinesseXml.element("apiErrors", error), "put", requestId.value(), source);
    }

    /** Something has happened to an object, or to a collection: PUT, POST or DELETE. */
    public static Update of(String event, String element, Object object, RequestId requestId, String source) {
        return new Update(FinesseXml.element(element, object), event, requestId.value(), source);
    }

    /** A request about a call has failed; the event is in upper case here. */
    public static Update callFailed(ApiErrorsData error, RequestId requestId, String source) {
        return of("PUT", "apiErrors", error, requestId, source);
    }

    /** The document as it is published. */
    public String toXml() {
        return FinesseXml.element("Update", this);
    }
}
