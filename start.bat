@echo off
rem Double click: sets the kit up once, then opens the workbook. The logic is kit\setup_here.py.
setlocal
pushd "%~dp0"
chcp 65001 >nul
set "PYTHONUTF8=1"
if not exist kit\setup_here.py goto no_kit
if exist du-thao set "CCHC_HOME=%CD%\du-thao"
set "PY="
for %%P in ("python\python.exe" "py -3" "python" "python3") do call :try_python %%P
if not defined PY goto no_python
%PY% kit\setup_here.py lab
set "CODE=%errorlevel%"
if not "%CODE%"=="0" pause
exit /b %CODE%
:try_python
if defined PY exit /b
%~1 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PY=%~1"
exit /b
:no_python
echo May nay chua co Python 3.11 tro len (64-bit).
echo Tai Python tai python.org, cai cho rieng tai khoan cua ban (khong can quyen quan tri),
echo danh dau "Add python.exe to PATH", roi bam dup start.bat lai. May khong co mang: chep
echo tep cai Python bang USB, hoac dung ban co san thu muc python (HUONG_DAN.md, muc 1).
pause
exit /b 2
:no_kit
echo Hay giai nen ca tep zip (Extract All), roi bam dup start.bat trong thu muc vua giai nen.
pause
exit /b 2
