package org.finessebridge.app.routes;

/**
 * Where the REST API is, and what is below a path. Paths are compared as they stand: decoded, as {@code
 * getServletPath} has them, or patterns of routes. Every request asks, so nothing is made.
 */
public final class ApiPath {

    /** What the paths of all resources begin with. */
    public static final String ROOT = "/finesse/api";

    private ApiPath() {}

    /** Whether it is the path of a resource, or may be: anything below {@link #ROOT}. */
    public static boolean isResource(String path) {
        return isBelow(path, ROOT);
    }

    /** Whether a path is another one or below it: {@code /a} and {@code /a/b} are, {@code /ab} is not. */
    public static boolean isAtOrBelow(String path, String top) {
        return path.equals(top) || isBelow(path, top);
    }

    /** Whether a path is below another one, which has no slash at its end. */
    public static boolean isBelow(String path, String top) {
        return path.length() > top.length() && path.startsWith(top) && path.charAt(top.length()) == '/';
    }

    /** Whether a path has exactly one segment more than another one, which has no slash at its end. */
    public static boolean isChild(String path, String parent) {
        return isBelow(path, parent) && path.indexOf('/', parent.length() + 1) < 0;
    }

    /** What a resource's path has after {@link #ROOT} and its slash: {@code User/2001}. */
    public static String withinApi(String path) {
        return path.substring(ROOT.length() + 1);
    }
}
