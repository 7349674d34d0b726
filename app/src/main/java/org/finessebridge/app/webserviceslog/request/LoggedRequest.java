package org.finessebridge.app.webserviceslog.request;

import jakarta.servlet.http.HttpServletRequest;
import org.finessebridge.app.log.Secrets;
import org.finessebridge.app.requestid.RequestId;
import org.finessebridge.app.routes.ApiPath;
import org.finessebridge.app.security.CurrentCaller;
import org.finessebridge.app.security.SignedInUser;
import org.jspecify.annotations.Nullable;

/** What the lines of one request say of it, as texts: the container uses the request's own objects for the next. */
final class LoggedRequest {

    /** Of each text: they are long where somebody wants the log to be. */
    private static final int LONGEST = 4_096;

    /** Of the header, in bytes: what has more than so many characters is refused. */
    private static final int LONGEST_ID = 4 * RequestId.MAX_LENGTH;

    private static final String ATTRIBUTE = LoggedRequest.class.getName();

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final String caller;
    private final @Nullable String requestId;
    private @Nullable RequestKind kind;
    private boolean told;

    private LoggedRequest(HttpServletRequest request) {
        this.method = cut(request.getMethod(), LONGEST);
        this.path = cut(request.getServletPath(), LONGEST);
        this.query = cutOrNull(request.getQueryString(), LONGEST);
        SignedInUser who = CurrentCaller.get();
        this.caller = who == null ? "" : who.loginId();
        this.requestId = cutOrNull(request.getHeader(RequestId.HEADER), LONGEST_ID);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }

    private static @Nullable String cutOrNull(@Nullable String text, int most) {
        return text == null ? null : cut(text, most);
    }

    /** Begins to log a request. */
    static LoggedRequest begin(HttpServletRequest request) {
        LoggedRequest logged = new LoggedRequest(request);
        request.setAttribute(ATTRIBUTE, logged);
        return logged;
    }

    /** What is known of a request; null if it is not logged. */
    static @Nullable LoggedRequest of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof LoggedRequest logged ? logged : null;
    }

    String method() {
        return method;
    }

    /** {@code /SystemInfo}, without secrets; for the thread that writes. */
    String resource() {
        return Secrets.maskedUri(path.substring(ApiPath.ROOT.length()));
    }

    /** {@code User/2001}, without secrets; for the thread that writes. */
    String url() {
        return Secrets.maskedUri(ApiPath.withinApi(path));
    }

    @Nullable
    String query() {
        return query;
    }

    /** The loginId; empty where nobody has signed in. */
    String caller() {
        return caller;
    }

    /** Of the header; null if there is none. */
    @Nullable
    String requestId() {
        return requestId == null || requestId.isEmpty() ? null : requestId;
    }

    /** The route has been found. */
    void isOf(RequestKind found) {
        kind = found;
    }

    /** Null before the route has been found. */
    @Nullable
    RequestKind kind() {
        return kind;
    }

    /** Whether its API_REQUEST is yet to be written; true once. */
    boolean tell() {
        boolean first = !told;
        told = true;
        return first;
    }

    /** Bytes that it holds itself, roughly. */
    int weight() {
        return 128 + 2 * (method.length() + path.length() + length(query) + caller.length() + length(requestId));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
