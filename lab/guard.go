package lab

import (
	"crypto/rand"
	"crypto/subtle"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"leadsim/web"
)

// cookieOf names the cookie that holds the token once a browser has shown it.
// Browsers keep cookies by host, not by port: labs side by side need their own.
func cookieOf(l net.Listener) string {
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		port = "0"
	}
	return "leadsim-lab-" + port
}

// NewToken returns a token that nobody can guess.
func NewToken() string { return rand.Text() }

// namesOf returns the names by which a listener on the loopback address may be
// called: another name that leads here belongs to somebody else's site (DNS
// rebinding). Beyond loopback any name will do, as the token stands guard.
func namesOf(l net.Listener) []string {
	if !Loopback(l) {
		return nil
	}
	host, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return []string{}
	}
	names := []string{net.JoinHostPort(host, port), net.JoinHostPort("127.0.0.1", port), net.JoinHostPort("localhost", port), net.JoinHostPort("::1", port)}
	if port == "80" {
		names = append(names, "127.0.0.1", "localhost", "[::1]")
	}
	return names
}

// guard lets requests through that a page of the lab makes.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", web.Policy+"; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		switch {
		case s.names != nil && !slices.Contains(s.names, strings.ToLower(r.Host)):
			http.Error(w, "this address is not the lab's", http.StatusMisdirectedRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			http.Error(w, "want GET", http.StatusMethodNotAllowed)
		case !sameSite(r):
			http.Error(w, "the request comes from another site", http.StatusForbidden)
		case s.Token != "" && !s.known(w, r):
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// sameSite tells whether a request comes from a page of the lab, from the
// address bar or from a link.
func sameSite(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" {
		u, err := url.Parse(origin)
		if err != nil || !strings.EqualFold(u.Host, r.Host) || u.Scheme != "http" && u.Scheme != "https" {
			return false
		}
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "none", "same-origin":
		return true
	}
	return r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document" // a link to the lab
}

// known tells whether a browser has the token, and answers it if not. The token
// in an address becomes a cookie, and the address is cleared of it.
func (s *Server) known(w http.ResponseWriter, r *http.Request) bool {
	if token := r.URL.Query().Get("token"); r.URL.Path == "/" && same(token, s.Token) {
		http.SetCookie(w, &http.Cookie{Name: s.cookie, Value: s.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		// Not a redirect: a cookie that is strict would not be sent along one that began on another site.
		w.Write([]byte(`<!DOCTYPE html><html lang="en"><title>leadsim lab</title><meta http-equiv="refresh" content="0;url=/"><p><a href="/">To the lab</a>`))
		return false
	}
	if c, err := r.Cookie(s.cookie); err == nil && same(c.Value, s.Token) {
		return true
	}
	http.Error(w, "want the whole address that sim lab printed, with its token", http.StatusForbidden)
	return false
}

func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
